package com.fadeline.web.course.observation;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a reaction. */
public record ReactionBody(@Nullable ReactionId id, @NotNull ReactionKind kind, @NotNull @Min(1) @Max(5) Integer grade,
		@NotNull Instant onsetAt, @Nullable SittingId sittingId,
		@Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones,
		@Nullable @Size(max = 10_000) String notes, @Nullable @Size(max = 200) String description,
		@Nullable Observer gradedBy) {

	public Reaction reaction(ReactionId reaction) {
		return new Reaction(reaction, this.kind, this.grade, this.onsetAt, this.sittingId, Lists.copy(this.zones),
				this.notes, this.description, this.gradedBy);
	}

	/** Returns the reaction as a client reports it, by default graded by the client. */
	Reaction ofClient(ReactionId reaction) {
		Observer observer = (this.gradedBy == null) ? Observer.CLIENT : this.gradedBy;
		return new Reaction(reaction, this.kind, this.grade, this.onsetAt, this.sittingId, Lists.copy(this.zones),
				this.notes, this.description, observer);
	}

}
