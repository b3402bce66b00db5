CREATE TABLE "exchange_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"into" char(3) NOT NULL,
	"day" date NOT NULL,
	"rate" numeric NOT NULL,
	"minor_rate" numeric NOT NULL,
	CONSTRAINT "exchange_rates_firmId_currency_into_day_unique" UNIQUE("firm_id","currency","into","day"),
	CONSTRAINT "exchange_rates_rate" CHECK ("exchange_rates"."rate" > 0 and "exchange_rates"."minor_rate" > 0)
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"ref" text,
	"name" text NOT NULL,
	"provider" text NOT NULL,
	"kind" text NOT NULL,
	"owners" text[] NOT NULL,
	"currency" char(3) NOT NULL,
	"reference" text NOT NULL,
	"description" text NOT NULL,
	"started_on" date,
	"withdrawn_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plans_firmId_clientId_id_unique" UNIQUE("firm_id","client_id","id"),
	CONSTRAINT "plans_firmId_ref_unique" UNIQUE("firm_id","ref")
);
--> statement-breakpoint
CREATE TABLE "valuations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"day" date NOT NULL,
	"amount" bigint NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "valuations_planId_day_unique" UNIQUE("plan_id","day")
);
--> statement-breakpoint
ALTER TABLE "exchange_rates" ADD CONSTRAINT "exchange_rates_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_firm_id_client_id_clients_firm_id_id_fk" FOREIGN KEY ("firm_id","client_id") REFERENCES "public"."clients"("firm_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "valuations" ADD CONSTRAINT "valuations_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "valuations" ADD CONSTRAINT "valuations_firm_id_client_id_plan_id_plans_firm_id_client_id_id_fk" FOREIGN KEY ("firm_id","client_id","plan_id") REFERENCES "public"."plans"("firm_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "valuations_firm_id_client_id_index" ON "valuations" USING btree ("firm_id","client_id");