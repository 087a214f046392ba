package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.OverrideBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a saline session; area in square centimetres, pain from 0 to 10. */
public record SalineSessionBody(@Nullable SittingId sittingId, @NotNull Instant performedAt,
		@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones, @NotNull OperatorId operatorId,
		@NotNull Solution solution, @Nullable @Size(max = 200) String product, @Nullable @Size(max = 200) String lot,
		@Nullable LocalDate expiry, @Nullable @Size(max = 200) String needle,
		@Nullable @Size(max = 200) String needleLot, @Nullable @Size(max = 200) String machine,
		@Nullable @Positive Integer passes, @Nullable @PositiveOrZero Double dwellMinutes,
		@Nullable @Positive Double areaCm2, @Nullable @Size(max = 200) String endpoint,
		@Nullable @Valid AnaestheticBody anaesthetic, @Nullable @Min(0) @Max(10) Integer pain,
		@Nullable @Size(max = 10_000) String notes,
		@Nullable @Size(max = 100) List<@NotNull @Valid OverrideBody> overrides) implements TreatmentBody {

	@Override
	public SalineTreatment treatment() {
		return new SalineTreatment(this.performedAt, this.zones, this.operatorId, this.solution, this.product, this.lot,
				this.expiry, this.needle, this.needleLot, this.machine, this.passes, this.dwellMinutes, this.areaCm2,
				this.endpoint, AnaestheticBody.of(this.anaesthetic), this.pain, this.notes);
	}

}
