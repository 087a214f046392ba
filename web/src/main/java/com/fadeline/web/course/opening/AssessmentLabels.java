package com.fadeline.web.course.opening;

import java.util.Collection;
import java.util.List;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.TreatmentWords;
import com.fadeline.web.pages.MessageFormatter;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the assessment of skin and ink; templates use it as
 * {@code @assessmentLabels}.
 */
@Component
class AssessmentLabels {

	private final MessageFormatter say;

	private final CourseLabels labels;

	AssessmentLabels(MessageFormatter say, CourseLabels labels) {
		this.say = say;
		this.labels = labels;
	}

	/** Returns a short description of skin and ink, shown below a client's name. */
	public String skin(Assessment assessment) {
		String known = this.labels.joined(
				(assessment.phototype() == null) ? null
						: this.say.of("course.skin.phototype", this.say.name(assessment.phototype())),
				(assessment.pigment() == Pigment.UNKNOWN) ? null : this.say.name(assessment.pigment()),
				names(assessment.colours()), (assessment.scarring() == null) ? null
						: this.say.of("course.skin.scarring", this.say.name(assessment.scarring())));
		return known.isEmpty() ? this.say.of("course.skin.unknown") : known;
	}

	/** Returns the whole assessment of a course, including the unknown parts. */
	public List<TreatmentWords.Detail> assessed(CourseView course) {
		Assessment it = course.assessment();
		return List.of(fact("opening.site", this.say.name(course.bodySite())),
				fact("opening.zones", this.say.zones(course.zones())),
				fact("opening.goal", this.say.name(course.goal())),
				fact("opening.phototype", this.say.name(it.phototype())),
				fact("opening.pigment", this.say.name(it.pigment())), fact("opening.colours", names(it.colours())),
				fact("opening.ink", this.say.name(it.inkAmount())),
				fact("opening.scarring", this.say.name(it.scarring())),
				fact("opening.layering", this.say.name(it.layering())),
				fact("opening.age", this.say.number(it.inkAgeMonths())), fact("opening.causes", names(it.causes())),
				new TreatmentWords.Detail(this.say.of("opening.pulses"), planned(course.estimate())));
	}

	/** Returns the basis of an estimate. */
	public String basis(Estimate estimate) {
		String basis = this.say.name(estimate.basis());
		return (estimate.basis() == Estimate.Basis.KIRBY_DESAI && estimate.plannedPulses() == PulseClass.PICOSECOND)
				? this.say.of("opening.basis.picosecond", basis) : basis;
	}

	private String planned(Estimate estimate) {
		@Nullable PulseClass pulses = estimate.plannedPulses();
		return (pulses == null) ? this.say.of("opening.pulses.open") : this.say.name(pulses);
	}

	private TreatmentWords.Detail fact(String label, String text) {
		return new TreatmentWords.Detail(this.say.of(label), text.isEmpty() ? this.say.of("form.notKnown") : text);
	}

	private String names(Collection<? extends Enum<?>> constants) {
		return constants.stream().map(this.say::name).collect(joining(", "));
	}

}
