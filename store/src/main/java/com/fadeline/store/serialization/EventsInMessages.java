package com.fadeline.store.serialization;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

import com.fadeline.api.course.CourseEvent;

/**
 * Jackson module for answers that hold events, such as a course's history: each event
 * carries its stable name, so that the process that asked can read it back. Stored events
 * carry none, nor do those in HTTP responses.
 */
final class EventsInMessages extends SimpleModule {

	private static final long serialVersionUID = 1L;

	EventsInMessages(StableTypeNames names) {
		super("Events in messages");
		setMixInAnnotation(CourseEvent.class, ByStableName.class);
		registerSubtypes(names.subtypesOf(CourseEvent.class)
			.map((type) -> new NamedType(type, names.nameOf(type).orElseThrow()))
			.toArray(NamedType[]::new));
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
	private interface ByStableName {

	}

}
