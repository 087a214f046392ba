package com.fadeline.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * Fold of the facts of a course for the reports. A correction replaces what it corrects;
 * a withdrawn record is removed as if it had never existed.
 */
final class CourseTallyFold implements Fold<CourseEvent, CourseTally> {

	private final Clinics clinics;

	/**
	 * @param clinics the source of each clinic's time zone and limit for early readings
	 */
	CourseTallyFold(Clinics clinics) {
		this.clinics = clinics;
	}

	@Override
	public CourseTally apply(@Nullable CourseTally tally, CourseEvent event, EventMeta meta) {
		if (event instanceof CourseOpened opened) {
			return new CourseTally(opened(opened), Contribution.NONE);
		}
		if (tally == null) {
			throw new IllegalStateException("Course %s has events but no opening".formatted(event.courseId()));
		}
		ClinicId clinic = tally.facts().clinicId();
		ReportState draft = new ReportState(tally.facts(), (instant) -> day(instant, clinic));
		draft.write(event, meta);
		return tally.with(draft.facts());
	}

	/** Keeps the earlier contribution as counted, since the reports contain it. */
	@Override
	public @Nullable CourseTally afterRedaction(@Nullable CourseTally before, @Nullable CourseTally anew) {
		return (before == null || anew == null) ? anew : before.with(anew.facts());
	}

	private LocalDate day(Instant instant, ClinicId clinic) {
		return LocalDate.ofInstant(instant, this.clinics.of(clinic).zone());
	}

	private ReportFacts opened(CourseOpened opened) {
		ClinicSettings settings = this.clinics.of(opened.clinicId());
		return new ReportFacts(opened.clinicId(), opened.openedOn(), opened.bodySite(), opened.zones(), opened.goal(),
				opened.targetFading(), opened.assessment().phototype(), opened.assessment().pigment(),
				opened.estimate(), CourseStatus.OPEN, null, null, false, 0, List.of(),
				settings.policy().earlyFadingDays(), List.of(), List.of(), List.of(), List.of(), List.of(),
				opened.zones());
	}

}
