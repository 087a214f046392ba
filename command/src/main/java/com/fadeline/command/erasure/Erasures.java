package com.fadeline.command.erasure;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.command.client.TreatmentRecords;

/**
 * Has an erasure carried on at once when an event tells of it. Each of these events has a
 * task of its own; one that is handled twice has the same again, which changes nothing.
 */
@Component
@ProcessingGroup("erasures")
class Erasures {

	private final TreatmentRecords records;

	private final ObjectProvider<Scheduler> scheduler;

	private final Clock clock;

	Erasures(TreatmentRecords records, ObjectProvider<Scheduler> scheduler, Clock clock) {
		this.records = records;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	@EventHandler
	void on(CourseOpened event) {
		this.records.opening(event.clientId(), event.courseId());
	}

	@EventHandler
	void on(ErasureScheduled event, @SequenceNumber long sequence) {
		carryOn(event, sequence);
	}

	@EventHandler
	void on(ClientErased event, @SequenceNumber long sequence) {
		carryOn(event, sequence);
	}

	private void carryOn(ClientEvent event, long sequence) {
		this.scheduler.getObject()
			.scheduleIfNotExists(
					ErasureConfiguration.ERASURE.instance("%s/%d".formatted(event.clientId(), sequence)).build(),
					this.clock.instant());
	}

}
