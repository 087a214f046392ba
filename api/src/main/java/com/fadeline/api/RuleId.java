package com.fadeline.api;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Id of a rule; its text, such as {@code interval.floor}, is its form in JSON, in events
 * and in message keys. A constant is never removed while stored events name it; what is
 * stored is text all the same ({@link AcceptedFinding}), so an id of another version
 * stays readable.
 */
public enum RuleId {

	COURSE_CLOSED("course.closed"), TIME_FUTURE("time.future"), TIME_BEFORE_COURSE("time.beforeCourse"),
	PLAN_MAXIMUM("plan.maximum"), PLAN_ESTIMATE("plan.estimate"), INTERVAL_FLOOR("interval.floor"),
	INTERVAL_RECOMMENDED("interval.recommended"), CONSENT_TREATMENT("consent.treatment"),
	CONSENT_SAME_DAY("consent.sameDay"), CONSENT_RENEWAL("consent.renewal"), SCREENING_MISSING("screening.missing"),
	SCREENING_EXPIRED("screening.expired"), SCREENING_BLOCKED("screening.blocked"),
	SCREENING_CLEARANCE("screening.clearance"), SCREENING_CAUTION("screening.caution"),
	PATCH_TEST_MISSING("patchTest.missing"), PATCH_TEST_UNREAD("patchTest.unread"),
	PATCH_TEST_REACTED("patchTest.reacted"), PATCH_TEST_COVERS("patchTest.covers"),
	PATCH_TEST_DARKENING("patchTest.darkening"), REACTION_OPEN("reaction.open"), REACTION_KIND("reaction.kind"),
	REACTION_UNASSESSED("reaction.unassessed"), CLIENT_MINOR("client.minor"), SETTINGS_RANGE("settings.range"),
	SETTINGS_UNUSUAL("settings.unusual"), SETTINGS_ENERGY("settings.energy"), SETTINGS_COVERAGE("settings.coverage"),
	SETTINGS_INK("settings.ink"), SETTINGS_WAVELENGTH("settings.wavelength"), SETTINGS_PHOTOTYPE("settings.phototype"),
	SETTINGS_PHOTOTYPE_CAP("settings.phototypeCap"), SETTINGS_PULSE_CLASS("settings.pulseClass"),
	SETTINGS_FLUENCE_JUMP("settings.fluenceJump"), SETTINGS_SPOT_JUMP("settings.spotJump"),
	EYEWEAR_MISSING("eyewear.missing"), EYEWEAR_COVERS("eyewear.covers"), EYEWEAR_DENSITY("eyewear.density"),
	ANAESTHETIC_DOSE("anaesthetic.dose"), SALINE_AREA("saline.area"), SALINE_EXPIRED("saline.expired"),
	FADING_EARLY("fading.early"), OUTCOME_TARGET("outcome.target"), ZONES_OUTSIDE_COURSE("zones.outsideCourse"),
	DIARY_CLASH("diary.clash"), DIARY_CLIENT_CLASH("diary.clientClash"), DIARY_HOURS("diary.hours"),
	DIARY_AWAY("diary.away"), DIARY_PAST("diary.past"), OPERATOR_TWICE("operator.twice"), CLINIC_OTHER("clinic.other"),
	DEVICE_SERVICE_OVERDUE("device.serviceOverdue"), DEVICE_UNCHECKED("device.unchecked"), DEVICE_FAULT("device.fault"),
	DEVICE_OPERATOR_NOT_INSTRUCTED("device.operatorNotInstructed"),
	/** Form of a message, regardless of clinical rules; its findings name the field. */
	STRUCTURE("structure"),
	/** An import added to the history on record. */
	HISTORY_EXTENDED("history.extended"),
	/** An import differs from what is on record. */
	HISTORY_DIFFERS("history.differs"),
	/** Another client has similar details. */
	CLIENT_SIMILAR("client.similar");

	private static final Map<String, RuleId> BY_TEXT = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(RuleId::toString, Function.identity()));

	private final String text;

	RuleId(String text) {
		this.text = text;
	}

	/** Returns the id with that text; empty if this version has no such rule. */
	public static Optional<RuleId> of(String text) {
		return Optional.ofNullable(BY_TEXT.get(text));
	}

	/** Returns its text, such as {@code interval.floor}. */
	@Override
	public String toString() {
		return this.text;
	}

}
