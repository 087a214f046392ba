package com.fadeline.query.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.FadingEvent;
import com.fadeline.api.course.LifecycleEvent;
import com.fadeline.api.course.PreparationEvent;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.SittingEvent.SittingScheduled;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;
import com.fadeline.query.record.WaitingListFold;

/**
 * Fold of the diary: a sitting appears at the time it is booked for, and later at the
 * time it was done.
 */
final class DiaryFold implements Fold<CourseEvent, CourseDiary> {

	@Override
	public CourseDiary apply(@Nullable CourseDiary diary, CourseEvent event, EventMeta meta) {
		if (event instanceof CourseOpened opened) {
			return new CourseDiary(opened.courseId(), opened.clientId(), opened.clinicId(), List.of());
		}
		if (diary == null) {
			throw new IllegalStateException("Course %s has events but no opening".formatted(event.courseId()));
		}
		return write(diary, event, meta.at()).waiting(WaitingListFold.after(diary.waiting(), event, meta.at()));
	}

	private static CourseDiary write(CourseDiary diary, CourseEvent event, Instant at) {
		return switch (event) {
			case SittingScheduled it -> booked(diary, it.method(), it.booking());
			case SittingRescheduled it -> FreedTimes.moved(diary, it.sittingId(), it.startsAt(), it.duration(), at)
				.with((sittings) -> sittings.change(it.sittingId(), (was) -> moved(was, it.startsAt(), it.duration())));
			case SittingRebooked it -> FreedTimes
				.moved(diary, it.sittingId(), it.booking().startsAt(), it.booking().duration(), at)
				.with((sittings) -> sittings.change(it.sittingId(), (was) -> changed(was, it.method(), it.booking())));
			case SittingCancelled it ->
				ended(FreedTimes.freed(diary, it.sittingId(), at), it.sittingId(), SittingStatus.CANCELLED);
			case NoShowRecorded it ->
				ended(FreedTimes.freed(diary, it.sittingId(), at), it.sittingId(), SittingStatus.NO_SHOW);
			case SittingRecorded it -> done(diary, it.sittingId(), it.treatment());
			case SittingAmended it -> done(diary, it.sittingId(), it.treatment());
			case SittingRetracted it -> diary.with((sittings) -> sittings.remove(it.sittingId()));
			case CourseOpened it -> throw new IllegalStateException("A course opens once");
			case AssessmentEvent it -> diary;
			case PreparationEvent it -> diary;
			case FadingEvent it -> diary;
			case ReactionEvent it -> diary;
			case EarlierSittingsEvent it -> diary;
			case LifecycleEvent it -> diary;
			case CorrespondenceEvent it -> diary;
			case WaitingListEvent it -> diary;
			case PhotoEvent it -> diary;
			case ReminderRaised it -> diary;
			case CourseRedacted it -> diary.freeing(List.of());
		};
	}

	private static CourseDiary booked(CourseDiary diary, Method method, Booking booking) {
		return diary.with((sittings) -> sittings.with(new DiaryEntry(booking.sittingId(), diary.courseId(),
				diary.clientId(), diary.clinicId(), method, booking.zones(), booking.startsAt(), booking.endsAt(),
				booking.operatorId(), booking.deviceId(), SittingStatus.SCHEDULED, List.of(), booking.roomId())));
	}

	private static DiaryEntry moved(DiaryEntry was, Instant start, Duration length) {
		return new DiaryEntry(was.sittingId(), was.courseId(), was.clientId(), was.clinicId(), was.method(),
				was.zones(), start, start.plus(length), was.operatorId(), was.deviceId(), was.status(), List.of(),
				was.roomId());
	}

	private static DiaryEntry changed(DiaryEntry was, Method method, Booking booking) {
		return new DiaryEntry(was.sittingId(), was.courseId(), was.clientId(), was.clinicId(), method, booking.zones(),
				booking.startsAt(), booking.endsAt(), booking.operatorId(), booking.deviceId(), was.status(), List.of(),
				booking.roomId());
	}

	private static CourseDiary ended(CourseDiary diary, SittingId id, SittingStatus status) {
		return diary.with((sittings) -> sittings.change(id,
				(was) -> new DiaryEntry(was.sittingId(), was.courseId(), was.clientId(), was.clinicId(), was.method(),
						was.zones(), was.startsAt(), was.endsAt(), was.operatorId(), was.deviceId(), status, List.of(),
						was.roomId())));
	}

	private static CourseDiary done(CourseDiary diary, SittingId id, Treatment treatment) {
		return diary.with((sittings) -> sittings.with(done(diary, id, treatment, sittings.find(id).orElse(null))));
	}

	private static DiaryEntry done(CourseDiary diary, SittingId id, Treatment treatment, @Nullable DiaryEntry was) {
		return new DiaryEntry(id, diary.courseId(), diary.clientId(), diary.clinicId(), treatment.method(),
				treatment.zones(), treatment.performedAt(), end(was, treatment.performedAt()), treatment.operatorId(),
				device(treatment, was), SittingStatus.RECORDED, List.of(), (was == null) ? null : was.roomId());
	}

	/** Keeps the booked duration. */
	private static @Nullable Instant end(@Nullable DiaryEntry was, Instant start) {
		return (was == null || was.endsAt() == null) ? null
				: start.plus(Duration.between(was.startsAt(), was.endsAt()));
	}

	private static @Nullable DeviceId device(Treatment treatment, @Nullable DiaryEntry was) {
		@Nullable DeviceId told = switch (treatment) {
			case LaserTreatment laser -> laser.deviceId();
			case SalineTreatment saline -> null;
		};
		return (told != null || was == null) ? told : was.deviceId();
	}

}
