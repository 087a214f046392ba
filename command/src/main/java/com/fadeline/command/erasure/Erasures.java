package com.fadeline.command.erasure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.id.ClientId;

/**
 * Handler of events that schedules the continuation of an erasure at once. Each of these
 * events has a task of its own; one that is handled twice has the same task again, which
 * changes nothing. The courses opened in a batch of events are written before it commits,
 * in the transaction of its processor's position.
 */
@Component
@ProcessingGroup(Erasures.GROUP)
class Erasures {

	/** Same group as the reminders: one transaction for everything that is scheduled. */
	static final String GROUP = "deadlines";

	private final CourseTable courses;

	private final ObjectProvider<Scheduler> scheduler;

	private final Clock clock;

	Erasures(CourseTable courses, ObjectProvider<Scheduler> scheduler, Clock clock) {
		this.courses = courses;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@EventHandler
	void on(CourseOpened event) {
		openings(CurrentUnitOfWork.get()).add(event);
	}

	private List<CourseOpened> openings(UnitOfWork<?> unit) {
		return unit.getOrComputeResource(Erasures.class.getName(), (key) -> {
			List<CourseOpened> openings = new ArrayList<>();
			unit.onPrepareCommit((committing) -> keep(openings));
			return openings;
		});
	}

	/** The erasure of the client may have run before a course was stored. */
	private void keep(List<CourseOpened> openings) {
		this.courses.add(openings).forEach((late) -> carryOn(late.clientId(), late.courseId()));
	}

	@EventHandler
	void on(ErasureScheduled event, @SequenceNumber long sequence) {
		carryOn(event.clientId(), sequence);
	}

	@EventHandler
	void on(ClientErased event, @SequenceNumber long sequence) {
		carryOn(event.clientId(), sequence);
	}

	private void carryOn(ClientId client, Object because) {
		this.scheduler.getObject()
			.scheduleIfNotExists(ErasureConfiguration.ERASURE.instance("%s/%s".formatted(client, because)).build(),
					this.clock.instant());
	}

}
