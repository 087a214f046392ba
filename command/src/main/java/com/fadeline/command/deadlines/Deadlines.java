package com.fadeline.command.deadlines;

import java.time.Duration;
import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.LifecycleEvent;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
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
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.course.Activity;

/**
 * Handler of course events that schedules and removes deadlines. The same event twice
 * changes nothing; the course judges whether a reminder still holds when it is due.
 */
@Component
@EnableConfigurationProperties(DeadlineProperties.class)
@ProcessingGroup("deadlines")
class Deadlines {

	private final DeadlineSchedule timetable;

	private final DeadlineProperties limits;

	Deadlines(DeadlineSchedule timetable, DeadlineProperties limits) {
		this.timetable = timetable;
		this.limits = limits;
	}

	@EventHandler
	void on(CourseEvent event, @SequenceNumber long sequence, @Timestamp Instant recordedAt) {
		Recorded by = new Recorded(event.courseId(), sequence, recordedAt);
		switch (event) {
			case SittingScheduled e -> booked(by, e.sittingId(), e.booking().endsAt());
			case SittingRescheduled e -> booked(by, e.sittingId(), e.startsAt().plus(e.duration()));
			case SittingRebooked e -> booked(by, e.sittingId(), e.booking().endsAt());
			case SittingCancelled e -> remove(ReminderKind.SITTING_NOT_RECORDED, by, e.sittingId());
			case NoShowRecorded e -> remove(ReminderKind.SITTING_NOT_RECORDED, by, e.sittingId());
			case SittingRecorded e -> done(by, e.sittingId(), e.treatment());
			case SittingAmended e -> done(by, e.sittingId(), e.treatment());
			case SittingRetracted e -> remove(ReminderKind.FADING_CHECK_DUE, by, e.sittingId());
			case FadingLogged e -> seen(by, e.fading());
			case FadingAmended e -> seen(by, e.fading());
			case FadingRetracted e -> {
			}
			case CourseOpened e -> {
			}
			case AssessmentEvent e -> {
			}
			case PreparationEvent e -> {
			}
			case ReactionEvent e -> {
			}
			case EarlierSittingsEvent e -> {
			}
			case LifecycleEvent e -> {
			}
			case CorrespondenceEvent e -> {
			}
			case WaitingListEvent e -> {
			}
			case PhotoEvent e -> {
			}
			case ReminderRaised e -> {
			}
			case CourseRedacted e -> {
			}
		}
		if (event instanceof CourseCompleted || event instanceof CourseDiscontinued) {
			remove(ReminderKind.DORMANT, by, null);
		}
		else {
			Activity.at(event, recordedAt).ifPresent((at) -> active(by, at));
		}
	}

	private void booked(Recorded by, SittingId sitting, Instant end) {
		put(by, ReminderKind.SITTING_NOT_RECORDED, sitting, end, this.limits.notRecordedAfter());
	}

	private void done(Recorded by, SittingId sitting, Treatment treatment) {
		remove(ReminderKind.SITTING_NOT_RECORDED, by, sitting);
		put(by, ReminderKind.FADING_CHECK_DUE, sitting, treatment.performedAt(), this.limits.fadingCheckAfter());
	}

	private void seen(Recorded by, Fading fading) {
		if (fading.scale().readByPeople()) {
			put(by, ReminderKind.PLATEAU, null, fading.observedAt(), Duration.ZERO);
		}
	}

	/** A late record of an earlier time does not change the last activity. */
	private void active(Recorded by, Instant at) {
		Deadline dormant = deadline(by, ReminderKind.DORMANT, null, at, this.limits.dormantAfter());
		this.timetable.putIfLater(dormant, settled(by, dormant));
	}

	private void put(Recorded by, ReminderKind kind, @Nullable SittingId sitting, Instant since, Duration limit) {
		Deadline deadline = deadline(by, kind, sitting, since, limit);
		this.timetable.put(deadline, settled(by, deadline));
	}

	private static Deadline deadline(Recorded by, ReminderKind kind, @Nullable SittingId sitting, Instant since,
			Duration limit) {
		return new Deadline(by.course(), new Reminder(kind, sitting, since, since.plus(limit)), by.sequence());
	}

	private Instant settled(Recorded by, Deadline deadline) {
		Instant due = deadline.reminder().dueAt();
		Instant settled = by.at().plus(this.limits.settle());
		return due.isAfter(settled) ? due : settled;
	}

	private void remove(ReminderKind kind, Recorded by, @Nullable SittingId sitting) {
		this.timetable.remove(Deadline.name(kind, by.course(), sitting));
	}

	private record Recorded(CourseId course, long sequence, Instant at) {
	}

}
