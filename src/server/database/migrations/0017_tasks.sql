CREATE TABLE "task_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"from_firm" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"firm_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"ref" text,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"due_on" date,
	"page" text,
	"state" text NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text,
	"ended_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tasks_firmId_id_unique" UNIQUE("firm_id","id"),
	CONSTRAINT "tasks_firmId_clientId_id_unique" UNIQUE("firm_id","client_id","id"),
	CONSTRAINT "tasks_firmId_ref_unique" UNIQUE("firm_id","ref"),
	CONSTRAINT "tasks_done" CHECK (("tasks"."state" <> 'done') or ("tasks"."done_at" is not null)),
	CONSTRAINT "tasks_ended" CHECK (("tasks"."state" in ('withdrawn', 'reassigned')) = ("tasks"."ended_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "task_comments" ADD CONSTRAINT "task_comments_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_comments" ADD CONSTRAINT "task_comments_firm_id_client_id_task_id_tasks_firm_id_client_id_id_fk" FOREIGN KEY ("firm_id","client_id","task_id") REFERENCES "public"."tasks"("firm_id","client_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_firm_id_firms_id_fk" FOREIGN KEY ("firm_id") REFERENCES "public"."firms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_firm_id_client_id_clients_firm_id_id_fk" FOREIGN KEY ("firm_id","client_id") REFERENCES "public"."clients"("firm_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_comments_firm_id_task_id_index" ON "task_comments" USING btree ("firm_id","task_id");