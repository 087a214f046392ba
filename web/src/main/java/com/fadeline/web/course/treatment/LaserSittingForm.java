package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Form of a laser sitting. */
final class LaserSittingForm {

	private LaserSittingForm() {
	}

	/**
	 * Reads the values typed so far, without incomplete lines of settings. Mistakes are
	 * noted in the form.
	 * @return null while time, zones or specialist are missing
	 */
	static @Nullable LaserTreatment sketch(Form form, ZoneId zone) {
		@Nullable Instant performedAt = TreatmentFields.moment(form, TreatmentFields.PERFORMED_AT, zone);
		List<String> zones = TreatmentFields.zones(form);
		@Nullable OperatorId operator = TreatmentFields.operator(form);
		@Nullable UUID device = form.tried(() -> form.id(LaserSettingsFields.DEVICE));
		form.tried(() -> form.needed(LaserSettingsFields.NUMBERS,
				LaserSettingsFields.numbers(form).isEmpty() ? null : form));
		List<LaserSettings> settings = LaserSettingsFields.read(form);
		@Nullable Technique technique = form.tried(() -> form.choice("technique", Technique.class));
		@Nullable Endpoint endpoint = form.tried(() -> form.choice("endpoint", Endpoint.class));
		@Nullable String anaesthesia = TreatmentFields.word(form, "anaesthesia");
		@Nullable Anaesthetic anaesthetic = DoseFields.anaesthetic(form);
		@Nullable String cooling = TreatmentFields.word(form, "cooling");
		@Nullable String eyeProtection = TreatmentFields.word(form, "eyeProtection");
		@Nullable Eyewear eyewear = DoseFields.eyewear(form);
		@Nullable Double area = form.tried(() -> form.number("areaCm2"));
		@Nullable Integer pain = form.tried(() -> form.whole("pain"));
		@Nullable String notes = TreatmentFields.notes(form);
		if (performedAt == null || zones.isEmpty() || operator == null) {
			return null;
		}
		return new LaserTreatment(performedAt, zones, operator, (device == null) ? null : new DeviceId(device),
				settings, technique, endpoint, anaesthesia, anaesthetic, cooling, eyeProtection, eyewear, area, pain,
				notes);
	}

	/** Returns the field values of the sitting. */
	static Map<String, List<String>> typed(LaserTreatment laser, ZoneId zone) {
		Map<String, List<String>> typed = new LinkedHashMap<>(TreatmentFields.typed(laser, zone));
		Map<String, @Nullable Object> own = new LinkedHashMap<>();
		own.put(LaserSettingsFields.DEVICE, laser.deviceId());
		own.put("technique", laser.technique());
		own.put("endpoint", laser.endpoint());
		own.put("anaesthesia", laser.anaesthesia());
		own.put("cooling", laser.cooling());
		own.put("eyeProtection", laser.eyeProtection());
		own.putAll(DoseFields.typed(laser.eyewear()));
		own.putAll(DoseFields.typed(laser.anaesthetic()));
		typed.putAll(Form.values(own));
		typed.putAll(LaserSettingsFields.typed(laser.settings()));
		return typed;
	}

}
