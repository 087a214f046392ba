package com.fadeline.web.course.treatment;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Reader of treatment forms, shared by recording, correcting and previewing. */
public final class TreatmentForms {

	private TreatmentForms() {
	}

	/**
	 * Reads the values typed so far. Mistakes are noted in the form.
	 * @return null while too little of it can be read
	 */
	static @Nullable Treatment sketch(Method method, Form form, ZoneId zone) {
		return switch (method) {
			case LASER -> LaserSittingForm.sketch(form, zone);
			case SALINE -> SalineSessionForm.sketch(form, zone);
		};
	}

	/** Reads the typed treatment; refuses it if there is any mistake. */
	public static Treatment read(Method method, Form form, ZoneId zone) {
		@Nullable Treatment treatment = sketch(method, form, zone);
		form.refuseMistakes();
		return Objects.requireNonNull(treatment);
	}

	/** Returns the field values of a treatment. */
	public static Map<String, List<String>> typed(Treatment treatment, ZoneId zone) {
		return switch (treatment) {
			case LaserTreatment laser -> LaserSittingForm.typed(laser, zone);
			case SalineTreatment saline -> SalineSessionForm.typed(saline, zone);
		};
	}

}
