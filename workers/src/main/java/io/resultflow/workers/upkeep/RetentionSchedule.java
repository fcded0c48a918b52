package io.resultflow.workers.upkeep;

import io.resultflow.workflows.TaskQueues;
import io.resultflow.workflows.WorkflowIds;
import io.resultflow.workflows.upkeep.RetentionWorkflow;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleCalendarSpec;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleRange;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;
import java.util.List;

/** Retention every day, as a Temporal Schedule that an admin can pause or trigger in Temporal UI. */
public final class RetentionSchedule {
    private final ScheduleClient schedules;
    private final int hour;

    /**
     * @param hour of the day, UTC
     */
    public RetentionSchedule(ScheduleClient schedules, int hour) {
        this.schedules = schedules;
        this.hour = hour;
    }

    /** Creates the schedule, or brings one that is there up to date: whether an admin paused it stays as it is. */
    public void ensure() {
        try {
            schedules.createSchedule(
                    WorkflowIds.RETENTION,
                    schedule(),
                    ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException e) {
            schedules
                    .getHandle(WorkflowIds.RETENTION)
                    .update(input -> new ScheduleUpdate(Schedule.newBuilder(schedule())
                            .setState(input.getDescription().getSchedule().getState())
                            .build()));
        }
    }

    private Schedule schedule() {
        return Schedule.newBuilder()
                .setAction(ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(RetentionWorkflow.class)
                        .setOptions(WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.RETENTION)
                                .setTaskQueue(TaskQueues.WORKFLOWS)
                                .setStaticSummary("Retention")
                                .setStaticDetails("Archives old reports and purges old files.")
                                .build())
                        .build())
                .setSpec(ScheduleSpec.newBuilder()
                        .setCalendars(List.of(ScheduleCalendarSpec.newBuilder()
                                .setHour(List.of(new ScheduleRange(hour)))
                                .setMinutes(List.of(new ScheduleRange(0)))
                                .setSeconds(List.of(new ScheduleRange(0)))
                                .build()))
                        .build())
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(Duration.ofDays(1))
                        .build())
                .build();
    }
}
