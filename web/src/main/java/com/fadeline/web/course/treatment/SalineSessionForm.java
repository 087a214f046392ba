package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Form of a saline session. */
final class SalineSessionForm {

	private SalineSessionForm() {
	}

	/**
	 * Reads the values typed so far. Mistakes are noted in the form.
	 * @return null while time, zones, specialist or solution are missing
	 */
	static @Nullable SalineTreatment sketch(Form form, ZoneId zone) {
		@Nullable Instant performedAt = TreatmentFields.moment(form, TreatmentFields.PERFORMED_AT, zone);
		List<String> zones = TreatmentFields.zones(form);
		@Nullable OperatorId operator = TreatmentFields.operator(form);
		@Nullable Solution solution = form.tried(() -> form.needed("solution", form.choice("solution", Solution.class)));
		@Nullable String product = TreatmentFields.word(form, "product");
		@Nullable String lot = TreatmentFields.word(form, "lot");
		@Nullable LocalDate expiry = form.tried(() -> form.day("expiry"));
		@Nullable String needle = TreatmentFields.word(form, "needle");
		@Nullable String needleLot = TreatmentFields.word(form, "needleLot");
		@Nullable String machine = TreatmentFields.word(form, "machine");
		@Nullable Integer passes = form.tried(() -> form.whole("passes"));
		@Nullable Double dwell = form.tried(() -> form.number("dwellMinutes"));
		@Nullable Double area = form.tried(() -> form.number("areaCm2"));
		@Nullable String endpoint = TreatmentFields.word(form, "endpoint");
		@Nullable Anaesthetic anaesthetic = DoseFields.anaesthetic(form);
		@Nullable Integer pain = form.tried(() -> form.whole("pain"));
		@Nullable String notes = TreatmentFields.notes(form);
		if (performedAt == null || zones.isEmpty() || operator == null || solution == null) {
			return null;
		}
		return new SalineTreatment(performedAt, zones, operator, solution, product, lot, expiry, needle, needleLot,
				machine, passes, dwell, area, endpoint, anaesthetic, pain, notes);
	}

	/** Returns the field values of the session. */
	static Map<String, List<String>> typed(SalineTreatment saline, ZoneId zone) {
		Map<String, @Nullable Object> own = new LinkedHashMap<>(supplies(saline));
		own.put("passes", saline.passes());
		own.put("dwellMinutes", LaserSettingsFields.text(saline.dwellMinutes()));
		own.put("endpoint", saline.endpoint());
		own.putAll(DoseFields.typed(saline.anaesthetic()));
		Map<String, List<String>> typed = new LinkedHashMap<>(TreatmentFields.typed(saline, zone));
		typed.putAll(Form.values(own));
		return typed;
	}

	/**
	 * Returns the field values that stay the same from session to session; lots are read
	 * from the package each time.
	 */
	static Map<String, @Nullable Object> kept(SalineTreatment saline) {
		Map<String, @Nullable Object> kept = new LinkedHashMap<>();
		kept.put("solution", saline.solution());
		kept.put("needle", saline.needle());
		kept.put("machine", saline.machine());
		return kept;
	}

	private static Map<String, @Nullable Object> supplies(SalineTreatment saline) {
		Map<String, @Nullable Object> supplies = new LinkedHashMap<>(kept(saline));
		supplies.put("product", saline.product());
		supplies.put("lot", saline.lot());
		supplies.put("expiry", saline.expiry());
		supplies.put("needleLot", saline.needleLot());
		return supplies;
	}

}
