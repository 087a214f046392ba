package com.fadeline.web.course.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fadeline.api.Finding;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.ZoneFading;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.FadingProgress;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.pages.FindingLabels;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the progress of a course towards its target; templates use it as
 * {@code @progressLabels}.
 */
@Component
class ProgressLabels {

	/** The forecast is not good enough for any chance closer to 0 or 1. */
	private static final double CERTAIN = 0.05;

	private final MessageFormatter say;

	private final FindingLabels findings;

	private final CourseLabels labels;

	ProgressLabels(MessageFormatter say, CourseLabels labels, FindingLabels findings) {
		this.say = say;
		this.findings = findings;
		this.labels = labels;
	}

	/**
	 * Returns the day from which the forecast counts, and what must be settled by then.
	 */
	public String pending(ProgressView progress, List<Finding> unsettled, LocalDate today) {
		LocalDate recommended = Objects.requireNonNullElse(progress.next().recommendedFrom(), today);
		return this.say.of("course.finish.pending", this.say.day(recommended.isBefore(today) ? today : recommended),
				unsettled.stream().map(this.findings::rule).distinct().collect(joining(", ")));
	}

	/** Returns an estimated chance, which is never certain. */
	public String chance(double share) {
		if (share > 1 - CERTAIN) {
			return this.say.of("course.chance.over", this.say.share(1 - CERTAIN));
		}
		return (share < CERTAIN) ? this.say.of("course.chance.under", this.say.share(CERTAIN)) : this.say.share(share);
	}

	/** Returns the basis of the estimate of the remaining sittings. */
	public String basis(CourseView course, ProgressView progress, PendingItems outlook) {
		String estimate = (outlook.nextMethod() == Method.SALINE) ? this.say.of("course.basis.needle")
				: this.say.name(course.estimate().basis());
		int courses = progress.sittings().clinicCourses();
		return (courses == 0) ? estimate : this.say.of("course.basis.clinic", estimate, courses);
	}

	/** Returns the fading in percent, the rule behind it, its date and the target. */
	public String faded(ProgressView progress, @Nullable ClinicId clinic) {
		FadingProgress fading = progress.fading();
		String target = this.say.percent(progress.targetFading());
		if (fading.latest() == null) {
			return this.say.of("course.fading.never", target);
		}
		return this.labels.joined(this.say.percent(fading.latest()), rule(fading),
				this.say.day(fading.observedAt(), clinic), this.say.of("course.fading.target", target));
	}

	/** Returns the latest fading of each zone in one line; empty if no zone was read. */
	public String zonesFaded(ProgressView progress) {
		List<ZoneFading> zones = progress.fading().zones();
		if (zones.stream().allMatch((zone) -> zone.percent() == null)) {
			return "";
		}
		return zones.stream().map(this::zoneFaded).collect(Collectors.joining(", "));
	}

	private String zoneFaded(ZoneFading zone) {
		String seen = (zone.percent() == null) ? this.say.of("course.fading.zone.unread")
				: this.say.percent(zone.percent());
		String told = this.say.of("course.fading.zone.of", this.say.zone(zone.zone()), seen);
		return (zone.percent() != null && zone.observer() == Observer.CLIENT)
				? told + " (" + this.labels.by(Observer.CLIENT) + ")" : told;
	}

	/**
	 * Returns the last reading that the figure leaves out because a client made it, it
	 * came too early or it was measured on photos; empty if there is none.
	 */
	public String readBeside(ProgressView progress, @Nullable ClinicId clinic) {
		ProgressView.Observation read = progress.fading().beside();
		if (read == null) {
			return "";
		}
		return this.labels.joined(this.say.percent(read.percent()), this.labels.by(read.observer(), read.scale()),
				(read.zone() == null) ? null : this.say.zone(read.zone()), this.say.day(read.observedAt(), clinic),
				read.early() ? this.say.of("course.timeline.early") : null);
	}

	/** Returns the rule by which the figure is computed; empty if there is no figure. */
	public String rule(FadingProgress fading) {
		return (fading.rule() == null) ? ""
				: this.say.of("FadingRule." + fading.rule().name(), fading.zonesRead(), fading.zones().size());
	}

}
