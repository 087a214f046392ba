package com.fadeline.query.photo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.FadingEvent;
import com.fadeline.api.course.LifecycleEvent;
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoAligned;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
import com.fadeline.api.course.PreparationEvent;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.SittingEvent;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;

/** Fold of the photos of a course. */
final class PhotoLogFold implements Fold<CourseEvent, PhotoLog> {

	@Override
	public PhotoLog apply(@Nullable PhotoLog log, CourseEvent event, EventMeta meta) {
		if (event instanceof CourseOpened opened) {
			return new PhotoLog(opened.courseId(), opened.clientId(), opened.clinicId(), List.of(), List.of(),
					meta.sequence());
		}
		if (log == null) {
			throw new IllegalStateException("Course %s has events but no opening".formatted(event.courseId()));
		}
		return write(log, event, meta.at()).at(meta.sequence());
	}

	private static PhotoLog write(PhotoLog log, CourseEvent event, Instant at) {
		return switch (event) {
			case PhotoAdded it -> log.photos(Lists.and(log.photos(),
					new Shown(it.photo(), Objects.requireNonNullElse(it.photo().details().takenAt(), at))));
			case PhotoRemoved it -> log.photos(
					log.photos().stream().filter((shown) -> !shown.photo().photoId().equals(it.photoId())).toList());
			case PhotoAligned it -> log.photos(log.photos()
				.stream()
				.map((shown) -> shown.photo().photoId().equals(it.photoId()) ? shown.aligned(it.alignment()) : shown)
				.toList());
			case ConsentRecorded it -> log.consents(Lists.and(log.consents(), new ConsentView(it.consent(), null)));
			case ConsentVoided it -> log.consents(without(log.consents(), it));
			case ConsentWithdrawn it -> log.consents(withdrawn(log.consents(), it, at));
			case CourseRedacted it -> log.photos(List.of()).consents(List.of());
			case CourseOpened it -> throw new IllegalStateException("A course opens once");
			case AssessmentEvent it -> log;
			case PreparationEvent it -> log;
			case SittingEvent it -> log;
			case FadingEvent it -> log;
			case ReactionEvent it -> log;
			case EarlierSittingsEvent it -> log;
			case LifecycleEvent it -> log;
			case CorrespondenceEvent it -> log;
			case WaitingListEvent it -> log;
			case ReminderRaised it -> log;
		};
	}

	private static List<ConsentView> without(List<ConsentView> consents, ConsentVoided event) {
		List<ConsentView> left = new ArrayList<>(consents);
		left.reversed()
			.stream()
			.filter((view) -> view.consent().equals(event.consent()))
			.findFirst()
			.ifPresent((last) -> left.remove(left.lastIndexOf(last)));
		return List.copyOf(left);
	}

	private static List<ConsentView> withdrawn(List<ConsentView> consents, ConsentWithdrawn event, Instant at) {
		List<ConsentView> ended = consents.stream()
			.map((view) -> (view.consent().kind() == event.kind() && view.withdrawnAt() == null)
					? new ConsentView(view.consent(), at) : view)
			.toList();
		return (event.elsewhere() == null) ? ended : Lists.and(ended, new ConsentView(event.elsewhere(), at));
	}

}
