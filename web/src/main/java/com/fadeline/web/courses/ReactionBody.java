package com.fadeline.web.courses;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.ReactionKind;
import com.fadeline.api.course.SittingId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record ReactionBody(@Nullable ReactionId id, @NotNull ReactionKind kind, @NotNull @Min(1) @Max(5) Integer grade,
		@NotNull Instant onsetAt, @Nullable SittingId sittingId,
		@Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones,
		@Nullable @Size(max = 10_000) String notes) {

	Reaction reaction(ReactionId reaction) {
		return new Reaction(reaction, this.kind, this.grade, this.onsetAt, this.sittingId, Lists.copy(this.zones),
				this.notes);
	}

}
