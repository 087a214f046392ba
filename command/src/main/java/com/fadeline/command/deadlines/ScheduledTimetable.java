package com.fadeline.command.deadlines;

import java.time.Instant;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;

import org.springframework.stereotype.Component;

/**
 * Deadlines kept by db-scheduler. One that is being raised at that very moment is not
 * changed but fails, so that the event is handled again a little later.
 */
@Component
class ScheduledTimetable implements Timetable {

	private final SchedulerClient scheduler;

	ScheduledTimetable(SchedulerClient scheduler) {
		this.scheduler = scheduler;
	}

	@Override
	public Optional<Deadline> find(String name) {
		return this.scheduler.getScheduledExecution(id(name)).map((scheduled) -> (Deadline) scheduled.getData());
	}

	@Override
	public void put(Deadline deadline, Instant at) {
		boolean done = this.scheduler.schedule(
				SchedulerConfiguration.REMINDER.instance(deadline.name()).data(deadline).build(), at,
				ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
		if (!done) {
			throw new IllegalStateException(
					"Deadline %s is being raised, so it was not moved".formatted(deadline.name()));
		}
	}

	@Override
	public void remove(String name) {
		if (this.scheduler.getScheduledExecution(id(name)).isPresent()) {
			this.scheduler.cancel(id(name));
		}
	}

	private static TaskInstanceId id(String name) {
		return TaskInstanceId.of(SchedulerConfiguration.REMINDER.getTaskName(), name);
	}

}
