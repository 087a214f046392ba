package com.fadeline.command.deadlines;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import org.springframework.stereotype.Component;

/**
 * Adapter of the deadline schedule to db-scheduler. The changes of a batch of events are
 * written before it commits, in the transaction of its processor's token.
 */
@Component
class ScheduledTimetable implements DeadlineSchedule {

	private final ScheduledTaskTable table;

	ScheduledTimetable(ScheduledTaskTable table) {
		this.table = table;
	}

	@Override
	public void put(Deadline deadline, Instant at) {
		change(deadline.name(), new Change.Put(deadline, at, false));
	}

	@Override
	public void putIfLater(Deadline deadline, Instant at) {
		change(deadline.name(), new Change.Put(deadline, at, true));
	}

	@Override
	public void remove(String name) {
		change(name, new Change.Removed());
	}

	private void change(String name, Change change) {
		changes(CurrentUnitOfWork.get()).merge(name, change, Change::then);
	}

	private Map<String, Change> changes(UnitOfWork<?> unit) {
		return unit.getOrComputeResource(ScheduledTimetable.class.getName(), (key) -> {
			Map<String, Change> changes = new LinkedHashMap<>();
			unit.onPrepareCommit((committing) -> this.table.write(changes));
			return changes;
		});
	}

}
