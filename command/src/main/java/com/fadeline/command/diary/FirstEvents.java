package com.fadeline.command.diary;

import org.axonframework.eventsourcing.eventstore.EventStore;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.id.CourseId;

/** Reader of the opening events of courses. */
@Component
class FirstEvents {

	private final ObjectProvider<EventStore> events;

	FirstEvents(ObjectProvider<EventStore> events) {
		this.events = events;
	}

	CourseOpened of(CourseId course) {
		return (CourseOpened) this.events.getObject().readEvents(course.toString(), 0).next().getPayload();
	}

}
