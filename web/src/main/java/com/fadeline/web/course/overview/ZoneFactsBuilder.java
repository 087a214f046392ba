package com.fadeline.web.course.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.Readiness.ZoneRest;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.web.course.overview.ZoneFacts.Cleared;
import com.fadeline.web.course.overview.ZoneFacts.Rest;
import org.jspecify.annotations.Nullable;

/** Builder of the facts of each zone of a course. */
final class ZoneFactsBuilder {

	private final CourseView course;

	private final LocalDate today;

	/** Creates a builder for a day of the clinic. */
	ZoneFactsBuilder(CourseView course, LocalDate today) {
		this.course = course;
		this.today = today;
	}

	/** Returns the facts in the order of the course's zones. */
	List<ZoneFacts> of(Readiness readiness) {
		return readiness.courseRests().stream().map(this::of).toList();
	}

	private ZoneFacts of(ZoneRest rest) {
		LocalDate last = rest.lastTreatedOn();
		Optional<Fading> seen = lastSeen(rest.zone());
		Double percent = seen.map(Fading::percent).orElse(null);
		return new ZoneFacts(rest.zone(), rested(rest), last,
				(last == null) ? null : ChronoUnit.DAYS.between(last, this.today), rest.earliestPermitted(),
				rest.recommendedFrom(), percent, seen.map(Fading::observedAt).orElse(null),
				seen.map(Fading::observer).orElse(null), Cleared.of(percent), sittings(rest.zone()),
				this.course.lastSettings()
					.stream()
					.filter((settings) -> Zones.same(settings.zone(), rest.zone()))
					.toList());
	}

	private Rest rested(ZoneRest rest) {
		if (rest.lastTreatedOn() == null) {
			return Rest.UNTREATED;
		}
		if (isAhead(rest.earliestPermitted())) {
			return Rest.RESTING;
		}
		return isAhead(rest.recommendedFrom()) ? Rest.PERMITTED : Rest.RESTED;
	}

	private boolean isAhead(@Nullable LocalDate day) {
		return day != null && day.isAfter(this.today);
	}

	private Optional<Fading> lastSeen(String zone) {
		return this.course.fadings()
			.stream()
			.filter((view) -> view.retractedBecause() == null)
			.map(FadingView::fading)
			.filter((fading) -> fading.scale().readByPeople())
			.filter((fading) -> fading.zone() == null || Zones.same(fading.zone(), zone))
			.max(Comparator.comparing(Fading::observedAt));
	}

	private int sittings(String zone) {
		return (int) this.course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED && Zones.contains(sitting.zones(), zone))
			.count();
	}

}
