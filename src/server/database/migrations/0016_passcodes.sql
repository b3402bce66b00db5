ALTER TABLE "accounts" ADD COLUMN "awaits_passcode" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "passcode_proof" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "passcode_number" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "passcode_digits" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "passcode_tries" integer DEFAULT 0 NOT NULL;