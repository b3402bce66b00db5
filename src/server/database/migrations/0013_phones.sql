CREATE TABLE "phones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"number" text NOT NULL,
	"digits" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"ticket_hash" text,
	"proof" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "phones_identityId_unique" UNIQUE("identity_id")
);
--> statement-breakpoint
ALTER TABLE "phones" ADD CONSTRAINT "phones_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phones" ADD CONSTRAINT "phones_firm_id_identity_id_identities_firm_id_id_fk" FOREIGN KEY ("firm_id","identity_id") REFERENCES "public"."identities"("firm_id","id") ON DELETE cascade ON UPDATE no action;