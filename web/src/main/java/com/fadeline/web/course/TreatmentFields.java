package com.fadeline.web.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Form fields common to all treatments. Mistakes are noted in the form. */
public final class TreatmentFields {

	public static final String PERFORMED_AT = "performedAt";

	public static final String ZONES = "zones";

	public static final String OPERATOR = "operatorId";

	/** Field of a zone that is not among those offered. */
	private static final String OTHER_ZONE = "otherZone";

	private static final int LONGEST_WORD = 200;

	private static final int LONGEST_ZONE = 100;

	private static final int LONGEST_NOTE = 10_000;

	private TreatmentFields() {
	}

	/** Returns a required moment. */
	public static @Nullable Instant moment(Form form, String field, ZoneId zone) {
		return form.tried(() -> form.needed(field, form.moment(field, zone)));
	}

	/** Returns the zones, of which at least one is required; empty if there is none. */
	public static List<String> zones(Form form) {
		@Nullable String other = form.tried(() -> form.text(OTHER_ZONE, LONGEST_ZONE));
		List<String> zones = Stream.concat(form.chosen(ZONES).stream(), Stream.ofNullable(other)).distinct().toList();
		form.tried(() -> form.needed(ZONES, zones.isEmpty() ? null : zones));
		return zones;
	}

	/** Returns the specialist. */
	public static @Nullable OperatorId operator(Form form) {
		@Nullable UUID id = form.tried(() -> form.needed(OPERATOR, form.id(OPERATOR)));
		return (id == null) ? null : new OperatorId(id);
	}

	/** Returns a short optional text. */
	public static @Nullable String word(Form form, String field) {
		return form.tried(() -> form.text(field, LONGEST_WORD));
	}

	public static @Nullable String notes(Form form) {
		return form.tried(() -> form.text("notes", LONGEST_NOTE));
	}

	/** Returns the field values of the treatment. */
	public static Map<String, List<String>> typed(Treatment treatment, ZoneId zone) {
		Map<String, @Nullable Object> own = new LinkedHashMap<>();
		own.putAll(Form.texts(PERFORMED_AT, treatment.performedAt(), zone));
		own.put(OPERATOR, treatment.operatorId());
		own.put("areaCm2", LaserSettingsFields.text(treatment.areaCm2()));
		own.put("pain", treatment.pain());
		own.put("notes", treatment.notes());
		Map<String, List<String>> typed = new LinkedHashMap<>(Form.values(own));
		typed.put(ZONES, treatment.zones());
		return typed;
	}

}
