package com.fadeline.query.photo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Lists;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/**
 * State of the photos of a course and of the consents on which showing them rests.
 *
 * @param photos those that were not removed, in the order they were added
 * @param consents all of this course, withdrawn ones included
 * @param sequence of the last event
 */
record PhotoLog(CourseId courseId, ClientId clientId, ClinicId clinicId, List<Shown> photos, List<ConsentView> consents,
		long sequence) {

	PhotoLog {
		photos = Lists.copy(photos);
		consents = Lists.copy(consents);
	}

	PhotoLog photos(List<Shown> photos) {
		return new PhotoLog(this.courseId, this.clientId, this.clinicId, photos, this.consents, this.sequence);
	}

	PhotoLog consents(List<ConsentView> consents) {
		return new PhotoLog(this.courseId, this.clientId, this.clinicId, this.photos, consents, this.sequence);
	}

	PhotoLog at(long sequence) {
		return new PhotoLog(this.courseId, this.clientId, this.clinicId, this.photos, this.consents, sequence);
	}

	/**
	 * Returns what may be shown.
	 * @param everywhere the consents of all courses of the client
	 */
	CoursePhotos shown(List<ConsentView> everywhere) {
		Set<ConsentKind> inForce = Stream.of(ConsentKind.values())
			.filter((kind) -> inForce(everywhere, kind))
			.collect(Collectors.toSet());
		List<Shown> shown = this.photos.stream()
			.filter((each) -> inForce.containsAll(each.photo().details().category().consents()))
			.sorted(Comparator.comparing(Shown::takenAt))
			.toList();
		return new CoursePhotos(this.courseId, this.clientId, this.clinicId, inForce, shown,
				this.photos.size() - shown.size(), this.sequence);
	}

	/** As the rules judge it: signed after the last withdrawal, in whichever course. */
	private static boolean inForce(List<ConsentView> consents, ConsentKind kind) {
		List<ConsentView> signed = consents.stream().filter((view) -> view.consent().kind() == kind).toList();
		Optional<Instant> withdrawn = signed.stream()
			.flatMap((view) -> Stream.ofNullable(view.withdrawnAt()))
			.max(Comparator.naturalOrder());
		return signed.stream()
			.filter((view) -> view.withdrawnAt() == null)
			.map(ConsentView::consent)
			.map(Consent::signedAt)
			.max(Comparator.naturalOrder())
			.filter((latest) -> withdrawn.filter((at) -> !at.isBefore(latest)).isEmpty())
			.isPresent();
	}

}
