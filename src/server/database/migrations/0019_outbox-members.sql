ALTER TABLE "outbox" ADD COLUMN "account_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "identity_id" uuid;--> statement-breakpoint
CREATE INDEX "outbox_firm_id_created_at_index" ON "outbox" USING btree ("firm_id","created_at");