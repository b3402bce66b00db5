ALTER TABLE "contacts" ADD COLUMN "ref" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_firmId_ref_unique" UNIQUE("firm_id","ref");