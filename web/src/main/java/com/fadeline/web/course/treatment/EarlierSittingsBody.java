package com.fadeline.web.course.treatment;

import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.PartialDate;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.web.course.PulseBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of sittings done elsewhere.
 *
 * @param date date of the last of them
 * @param sittings number of them; null means one
 * @param fadingPercent fading after the last of them, in percent of the baseline
 */
public record EarlierSittingsBody(@Nullable EarlierSittingsId id, @NotNull PastMethod method,
		@Nullable PartialDate date, @Nullable @Min(1) @Max(100) Integer sittings,
		@Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones,
		@Nullable @Size(max = 20) List<@NotNull @Valid Line> settings, @Nullable @Size(max = 200) String clinic,
		@Nullable @Size(max = 200) String operator, @Nullable @Size(max = 200) String endpoint,
		@Nullable @Size(max = 1000) String reaction, @Nullable @Min(0) @Max(10) Integer pain,
		@Nullable @DecimalMin("-100") @DecimalMax("100") Double fadingPercent,
		@Nullable @Size(max = 1000) String fadingWords, @Nullable @Size(max = 10_000) String notes) {

	/**
	 * Request body of laser settings as far as they are known; the laser is free text.
	 */
	record Line(@Nullable @Size(max = 200) String laser, @Nullable @Positive Integer wavelengthNm,
			@Nullable @PositiveOrZero Double fluenceJcm2, @Nullable @Valid Span fluenceRangeJcm2,
			@Nullable @Positive Double spotMm, @Nullable @Valid PulseBody pulse,
			@Nullable @Positive Double repetitionHz, @Nullable @Positive Integer passes) {

		private static Line of(PastSitting.Settings line) {
			PastSitting.Range fluence = line.fluenceRangeJcm2();
			Pulse pulse = line.pulse();
			return new Line(line.laser(), line.wavelengthNm(), line.fluenceJcm2(),
					(fluence == null) ? null : new Span(fluence.least(), fluence.most()), line.spotMm(),
					(pulse == null) ? null : new PulseBody(pulse.value(), pulse.unit()), line.repetitionHz(),
					line.passes());
		}

		private PastSitting.Settings line() {
			return new PastSitting.Settings(this.laser, this.wavelengthNm, this.fluenceJcm2,
					(this.fluenceRangeJcm2 == null) ? null : this.fluenceRangeJcm2.range(), this.spotMm,
					(this.pulse == null) ? null : this.pulse.pulse(), this.repetitionHz, this.passes);
		}

	}

	/** Request body of a range; either end may be missing. */
	record Span(@Nullable @PositiveOrZero Double least, @Nullable @PositiveOrZero Double most) {

		private PastSitting.@Nullable Range range() {
			return (this.least == null && this.most == null) ? null : new PastSitting.Range(this.least, this.most);
		}

	}

	public EarlierEntry entry() {
		return new EarlierEntry(this.method, this.clinic, this.sittings,
				new PastSitting(null, this.date, false, null, null,
						Lists.copy(this.settings).stream().map(Line::line).toList(), this.endpoint, this.reaction,
						(this.pain == null) ? null : this.pain.toString(), this.fadingPercent, this.fadingWords,
						List.of(), Lists.copy(this.zones), this.operator),
				this.notes);
	}

	/**
	 * Returns the body that would record the entry, without a pain that is not a number.
	 */
	public static EarlierSittingsBody of(EarlierEntry entry) {
		PastSitting sitting = entry.sitting();
		return new EarlierSittingsBody(null, entry.method(), sitting.date(), entry.sittings(), sitting.zones(),
				sitting.settings().stream().map(Line::of).toList(), entry.clinic(), sitting.operator(),
				sitting.endpoint(), sitting.reaction(), number(sitting.pain()), sitting.fadingPercent(),
				sitting.fadingWords(), entry.notes());
	}

	private static @Nullable Integer number(@Nullable String pain) {
		return (pain != null && pain.matches("10|\\d")) ? Integer.valueOf(pain) : null;
	}

}
