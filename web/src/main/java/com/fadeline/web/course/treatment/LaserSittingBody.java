package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.LaserSettingsBody;
import com.fadeline.web.course.OverrideBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a laser sitting; area in square centimetres, pain from 0 to 10. */
public record LaserSittingBody(@Nullable SittingId sittingId, @NotNull Instant performedAt,
		@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones, @NotNull OperatorId operatorId,
		@Nullable DeviceId deviceId, @NotEmpty @Size(max = 100) List<@NotNull @Valid LaserSettingsBody> settings,
		@Nullable Technique technique, @Nullable Endpoint endpoint, @Nullable @Size(max = 200) String anaesthesia,
		@Nullable @Valid AnaestheticBody anaesthetic, @Nullable @Size(max = 200) String cooling,
		@Nullable @Size(max = 200) String eyeProtection, @Nullable @Valid EyewearBody eyewear, @Nullable Double areaCm2,
		@Nullable @Min(0) @Max(10) Integer pain, @Nullable @Size(max = 10_000) String notes,
		@Nullable @Size(max = 100) List<@NotNull @Valid OverrideBody> overrides) implements TreatmentBody {

	@Override
	public LaserTreatment treatment() {
		return new LaserTreatment(this.performedAt, this.zones, this.operatorId, this.deviceId,
				LaserSettingsBody.all(this.settings), this.technique, this.endpoint, this.anaesthesia,
				AnaestheticBody.of(this.anaesthetic), this.cooling, this.eyeProtection, EyewearBody.of(this.eyewear),
				this.areaCm2, this.pain, this.notes);
	}

}
