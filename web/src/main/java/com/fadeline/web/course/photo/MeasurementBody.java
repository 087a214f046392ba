package com.fadeline.web.course.photo;

import java.util.List;

import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.id.PhotoId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Request body of what is measured: the corners of an area of ink and of one of bare skin
 * beside it, in fractions of width and height of the baseline.
 */
record MeasurementBody(@NotNull PhotoId baseline,
		@NotNull @Size(min = 3, max = PhotoArea.MOST_CORNERS) List<AlignmentBody.@NotNull @Valid Point> ink,
		@NotNull @Size(min = 3, max = PhotoArea.MOST_CORNERS) List<AlignmentBody.@NotNull @Valid Point> skin) {

	MeasuredAreas areas() {
		return new MeasuredAreas(area(this.ink), area(this.skin));
	}

	private static PhotoArea area(List<AlignmentBody.Point> corners) {
		return new PhotoArea(corners.stream().map(AlignmentBody.Point::point).toList());
	}

}
