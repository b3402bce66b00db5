CREATE TABLE "goal_sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"share" smallint NOT NULL,
	CONSTRAINT "goal_sources_goalId_planId_unique" UNIQUE("goal_id","plan_id"),
	CONSTRAINT "goal_sources_share" CHECK ("goal_sources"."share" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"ref" text,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"currency" char(3) NOT NULL,
	"target" bigint,
	"target_on" date,
	"set_aside" bigint NOT NULL,
	"by_firm" boolean NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "goals_firmId_clientId_id_unique" UNIQUE("firm_id","client_id","id"),
	CONSTRAINT "goals_firmId_ref_unique" UNIQUE("firm_id","ref"),
	CONSTRAINT "goals_amounts" CHECK ("goals"."target" > 0 and "goals"."set_aside" >= 0)
);
--> statement-breakpoint
ALTER TABLE "goal_sources" ADD CONSTRAINT "goal_sources_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_sources" ADD CONSTRAINT "goal_sources_firm_id_client_id_goal_id_goals_firm_id_client_id_id_fk" FOREIGN KEY ("firm_id","client_id","goal_id") REFERENCES "public"."goals"("firm_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_sources" ADD CONSTRAINT "goal_sources_firm_id_client_id_plan_id_plans_firm_id_client_id_id_fk" FOREIGN KEY ("firm_id","client_id","plan_id") REFERENCES "public"."plans"("firm_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_firm_id_client_id_clients_firm_id_id_fk" FOREIGN KEY ("firm_id","client_id") REFERENCES "public"."clients"("firm_id","id") ON DELETE no action ON UPDATE no action;