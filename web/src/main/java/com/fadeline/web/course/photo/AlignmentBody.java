package com.fadeline.web.course.photo;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;

/**
 * Request body of how a photo lies over another one: the same places on both, in
 * fractions of width and height.
 */
record AlignmentBody(@NotNull PhotoId baseline, @NotNull @Size(min = 2, max = 3) List<@NotNull @Valid Point> onBaseline,
		@NotNull @Size(min = 2, max = 3) List<@NotNull @Valid Point> onPhoto) {

	/** Request body of a point. */
	record Point(@NotNull @DecimalMin("0") @DecimalMax("1") Double x,
			@NotNull @DecimalMin("0") @DecimalMax("1") Double y) {

		PhotoPoint point() {
			return new PhotoPoint(this.x, this.y);
		}

	}

	/**
	 * Returns the alignment.
	 * @throws MalformedRequestException if the points do not say how the photos lie
	 */
	PhotoAlignment alignment() {
		PhotoAlignment alignment = new PhotoAlignment(this.baseline,
				this.onBaseline.stream().map(Point::point).toList(), this.onPhoto.stream().map(Point::point).toList());
		if (!alignment.canBeUsed()) {
			throw new MalformedRequestException(List.of(new FieldMistake("onPhoto",
					"must have as many points as onBaseline, apart from each other and not on a line")));
		}
		return alignment;
	}

}
