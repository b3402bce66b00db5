ALTER TABLE "accounts" ADD COLUMN "notify" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "welcome" boolean DEFAULT true NOT NULL;