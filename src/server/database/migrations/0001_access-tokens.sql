ALTER TABLE "session_tokens" ADD COLUMN "access_hash" text;--> statement-breakpoint
ALTER TABLE "session_tokens" ADD CONSTRAINT "session_tokens_accessHash_unique" UNIQUE("access_hash");