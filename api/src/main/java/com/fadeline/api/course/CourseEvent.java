package com.fadeline.api.course;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.Redaction;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/** Events of the course aggregate. */
public sealed interface CourseEvent permits AssessmentEvent, PreparationEvent, SittingEvent, FadingEvent, ReactionEvent,
		EarlierSittingsEvent, LifecycleEvent, CorrespondenceEvent, WaitingListEvent, PhotoEvent,
		CourseEvent.CourseOpened, CourseEvent.ReminderRaised, CourseEvent.CourseRedacted {

	CourseId courseId();

	/** Returns all event types. */
	static List<Class<? extends CourseEvent>> types() {
		return records(CourseEvent.class).toList();
	}

	private static Stream<Class<? extends CourseEvent>> records(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(CourseEvent::records)
				: Stream.of(type.asSubclass(CourseEvent.class));
	}

	/**
	 * Event: the course was opened.
	 *
	 * @param bodySite null if an imported history does not state it
	 */
	@Revision("2")
	record CourseOpened(CourseId courseId, ClientId clientId, ClinicId clinicId, @Nullable BodySite bodySite,
			@Personal List<String> zones, Goal goal, double targetFading, Assessment assessment, PlannedSittings plan,
			Estimate estimate, LocalDate openedOn) implements CourseEvent {

		public CourseOpened {
			zones = Zones.of(zones);
		}

	}

	/** Event: a reminder was raised. */
	@Revision("1")
	record ReminderRaised(CourseId courseId, Reminder reminder) implements CourseEvent {
	}

	/**
	 * Event: the identity of the client became unreadable; the treatment records stay.
	 */
	@Revision("1")
	record CourseRedacted(CourseId courseId, ClientId clientId) implements CourseEvent, Redaction {
	}

}
