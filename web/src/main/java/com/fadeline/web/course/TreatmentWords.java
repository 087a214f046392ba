package com.fadeline.web.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of all details of a treatment, shared by the course page, its history and the
 * printed record; templates use it as {@code @treatmentWords}. Unknown details are left
 * out.
 */
@Component
public class TreatmentWords {

	private final MessageFormatter say;

	public TreatmentWords(MessageFormatter say) {
		this.say = say;
	}

	/** Returns the treatment and the response of the skin, without laser settings. */
	public List<Detail> details(Treatment treatment) {
		Details details = new Details();
		switch (treatment) {
			case LaserTreatment laser -> {
				details.add("technique", this.say.name(laser.technique()));
				details.add("endpoint", this.say.name(laser.endpoint()));
				details.add("cooling", laser.cooling());
				details.add("eyeProtection", laser.eyeProtection());
				details.add("eyewear", eyewear(laser.eyewear()));
				details.add("anaesthesia", laser.anaesthesia());
				details.add("anaesthetic", anaesthetic(laser.anaesthetic()));
			}
			case SalineTreatment saline -> {
				details.add("solution", this.say.name(saline.solution()));
				details.add("product", saline.product());
				details.add("lot", saline.lot());
				details.add("expiry", this.say.day(saline.expiry()));
				details.add("needle", saline.needle());
				details.add("needleLot", saline.needleLot());
				details.add("machine", saline.machine());
				details.add("passes", this.say.number(saline.passes()));
				details.add("dwell", measure("dwell", saline.dwellMinutes()));
				details.add("endpoint", saline.endpoint());
				details.add("anaesthetic", anaesthetic(saline.anaesthetic()));
			}
		}
		details.add("area", measure("area", treatment.areaCm2()));
		details.add("pain", measure("pain", treatment.pain()));
		details.add("notes", treatment.notes());
		return details.all;
	}

	/** Returns how a treatment went: the endpoint and the pain, as far as known. */
	public List<Detail> outcome(Treatment treatment) {
		Details details = new Details();
		details.add("endpoint", switch (treatment) {
			case LaserTreatment laser -> this.say.name(laser.endpoint());
			case SalineTreatment saline -> saline.endpoint();
		});
		details.add("pain", measure("pain", treatment.pain()));
		details.add("notes", treatment.notes());
		return details.all;
	}

	/**
	 * Returns the lines of laser settings, each with its zones; empty for another method.
	 */
	public List<String> settings(Treatment treatment) {
		return (treatment instanceof LaserTreatment laser) ? laser.settings()
			.stream()
			.map((line) -> line(line, line.zones().isEmpty() ? laser.zones() : line.zones()))
			.toList() : List.of();
	}

	/** Returns a line of laser settings in short. */
	public String brief(LaserSettings line) {
		return this.say.of("settings.short", this.say.name(line.laser()), Integer.toString(line.wavelengthNm()),
				this.say.number(line.fluenceJcm2()), this.say.number(line.spotMm()),
				this.say.number(line.pulse().value()), this.say.name(line.pulse().unit()));
	}

	/** Returns eyewear, such as 190–534, 1064 nm · OD 7; null if unknown. */
	private @Nullable String eyewear(@Nullable Eyewear eyewear) {
		if (eyewear == null) {
			return null;
		}
		String covers = eyewear.coversNm().stream().map(Eyewear.Span::words).collect(joining(", "));
		return joined(covers.isEmpty() ? null : covers + " nm", (eyewear.opticalDensity() == null) ? null
				: this.say.of("eyewear.density", this.say.number(eyewear.opticalDensity())));
	}

	/**
	 * Returns a local anaesthetic, such as lidocaine cream · 5 % · 6 g · 45 min; null if
	 * there is none.
	 */
	private @Nullable String anaesthetic(@Nullable Anaesthetic anaesthetic) {
		if (anaesthetic == null) {
			return null;
		}
		return joined(anaesthetic.product(), this.say.percent(anaesthetic.percent()), with(anaesthetic.grams(), "g"),
				with(anaesthetic.minutes(), "min"),
				Boolean.TRUE.equals(anaesthetic.occlusion()) ? this.say.of("anaesthetic.wrapped") : null,
				with(anaesthetic.areaCm2(), "cm²"), (anaesthetic.bodyWeightKg() == null) ? null
						: this.say.of("anaesthetic.weight", this.say.number(anaesthetic.bodyWeightKg())));
	}

	private @Nullable String with(@Nullable Number number, String unit) {
		return (number == null) ? null : this.say.number(number) + " " + unit;
	}

	/** Returns a line of settings in full, with the zones on which it was used. */
	public String line(LaserSettings line, List<String> zones) {
		return joined(brief(line), measure("hertz", line.repetitionHz()), measure("passes", line.passes()),
				measure("pulses", line.pulses()), measure("energy", line.energyMj()), this.say.zones(zones));
	}

	/** Returns a line of settings in full, for a place that names the zone itself. */
	public String line(LaserSettings line) {
		return line(line, List.of());
	}

	/** Returns a sitting done elsewhere, as far as its source describes it. */
	public String past(PastSitting past) {
		List<@Nullable String> parts = new ArrayList<>();
		parts.add((past.date() == null) ? undated(past) : this.say.date(past.date()));
		parts.add(this.say.zones(past.zones()));
		parts.add(past.operator());
		past.settings().forEach((line) -> parts.add(line(line)));
		parts.add(past.endpoint());
		parts.add(past.reaction());
		parts.add((past.pain() == null) ? null : this.say.of("treatment.stated.pain", past.pain()));
		parts.add((past.fadingPercent() == null) ? null
				: this.say.of("treatment.measure.faded", this.say.percent(past.fadingPercent())));
		parts.add(past.fadingWords());
		parts.addAll(past.notes());
		return joined(parts.toArray(String[]::new));
	}

	private String undated(PastSitting past) {
		@Nullable String weeks = (past.weekOffsetRange() != null) ? range(past.weekOffsetRange())
				: (past.weekOffset() != null) ? this.say.number(past.weekOffset()) : null;
		return (weeks == null) ? this.say.of("treatment.undated") : this.say.of("treatment.week", weeks);
	}

	private String range(PastSitting.Range range) {
		Double least = range.least();
		Double most = range.most();
		if (least == null || most == null) {
			return (least == null) ? this.say.of("treatment.range.to", this.say.number(most))
					: this.say.of("treatment.range.from", this.say.number(least));
		}
		return this.say.number(least) + "–" + this.say.number(most);
	}

	/** Returns a line of settings of a sitting done elsewhere. */
	public String line(PastSitting.Settings line) {
		PastSitting.Range fluence = line.fluenceRangeJcm2();
		return joined(line.laser(), (line.wavelengthNm() == null) ? null : line.wavelengthNm() + " nm",
				(fluence == null) ? measure("fluence", line.fluenceJcm2())
						: this.say.of("treatment.measure.fluence", range(fluence)),
				measure("spot", line.spotMm()),
				(line.pulse() == null) ? null
						: this.say.number(line.pulse().value()) + " " + this.say.name(line.pulse().unit()),
				measure("hertz", line.repetitionHz()), measure("passes", line.passes()));
	}

	/**
	 * Returns the note that a treatment was recorded on a later day than it was done;
	 * else empty.
	 */
	public String late(Treatment treatment, @Nullable Instant recordedAt, ClinicId clinic) {
		if (recordedAt == null) {
			return "";
		}
		LocalDate recorded = this.say.dayOf(recordedAt, clinic);
		long days = ChronoUnit.DAYS.between(this.say.dayOf(treatment.performedAt(), clinic), recorded);
		return (days < 1) ? "" : this.say.of("treatment.late", days, this.say.day(recorded));
	}

	private @Nullable String measure(String what, @Nullable Number number) {
		return (number == null) ? null
				: this.say.of("treatment.measure." + what, this.say.number(number), number.doubleValue());
	}

	private static String joined(@Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).filter((part) -> !part.isEmpty()).collect(joining(" · "));
	}

	/** View model of a labelled detail. */
	public record Detail(String label, String text) {
	}

	/** Builder of a list of details; blank ones are left out. */
	private final class Details {

		private final List<Detail> all = new ArrayList<>();

		void add(String label, @Nullable String text) {
			if (text != null && !text.isBlank()) {
				this.all.add(new Detail(TreatmentWords.this.say.of("treatment." + label), text.strip()));
			}
		}

	}

}
