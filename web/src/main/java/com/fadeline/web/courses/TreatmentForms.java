package com.fadeline.web.courses;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.course.LaserTreatment;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.SalineTreatment;
import com.fadeline.api.course.Treatment;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Treatments as they are typed: read the same to record, to amend and to ask. */
final class TreatmentForms {

	private TreatmentForms() {
	}

	/**
	 * What is typed so far. Mistakes are noted in the form.
	 * @return null while too little of it can be read
	 */
	static @Nullable Treatment sketch(Method method, Form form, ZoneId zone) {
		return switch (method) {
			case LASER -> LaserSittingForm.sketch(form, zone);
			case SALINE -> SalineSessionForm.sketch(form, zone);
		};
	}

	/** What is typed; refused if anything of it is a mistake. */
	static Treatment read(Method method, Form form, ZoneId zone) {
		@Nullable Treatment treatment = sketch(method, form, zone);
		form.refuseMistakes();
		return Objects.requireNonNull(treatment);
	}

	/** What would have to be typed for a treatment. */
	static Map<String, List<String>> typed(Treatment treatment, ZoneId zone) {
		return switch (treatment) {
			case LaserTreatment laser -> LaserSittingForm.typed(laser, zone);
			case SalineTreatment saline -> SalineSessionForm.typed(saline, zone);
		};
	}

}
