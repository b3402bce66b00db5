CREATE TABLE "app_members" (
	"firm_id" uuid NOT NULL,
	"app_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "app_members_app_id_account_id_pk" PRIMARY KEY("app_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "apps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"ref" text,
	"name" text NOT NULL,
	"icon" text,
	"address" text,
	"upcoming" boolean NOT NULL,
	"for_all" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "apps_firmId_id_unique" UNIQUE("firm_id","id"),
	CONSTRAINT "apps_firmId_ref_unique" UNIQUE("firm_id","ref"),
	CONSTRAINT "apps_somewhere" CHECK ("apps"."upcoming" or ("apps"."address" is not null))
);
--> statement-breakpoint
ALTER TABLE "app_members" ADD CONSTRAINT "app_members_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_members" ADD CONSTRAINT "app_members_firm_id_app_id_apps_firm_id_id_fk" FOREIGN KEY ("firm_id","app_id") REFERENCES "public"."apps"("firm_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_members" ADD CONSTRAINT "app_members_firm_id_account_id_accounts_firm_id_id_fk" FOREIGN KEY ("firm_id","account_id") REFERENCES "public"."accounts"("firm_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apps" ADD CONSTRAINT "apps_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "app_members_firm_id_account_id_index" ON "app_members" USING btree ("firm_id","account_id");