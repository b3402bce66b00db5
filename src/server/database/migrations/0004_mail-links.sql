CREATE TABLE "links" (
	"hash" text PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"address" text NOT NULL,
	"identity_id" uuid,
	"kind" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_firm_id_identity_id_identities_firm_id_id_fk" FOREIGN KEY ("firm_id","identity_id") REFERENCES "public"."identities"("firm_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "links_firm_id_address_index" ON "links" USING btree ("firm_id","address");