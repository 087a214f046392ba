package com.fadeline.api.course.photo;

import java.util.List;
import java.util.stream.IntStream;

import com.fadeline.api.Lists;
import com.fadeline.api.id.PhotoId;

/**
 * Value object of how a photo lies over another one of its view: the same two or three
 * places of the skin on both. The photos stay as they are.
 *
 * @param baseline the photo over which it lies
 */
public record PhotoAlignment(PhotoId baseline, List<PhotoPoint> onBaseline, List<PhotoPoint> onPhoto) {

	private static final int LEAST_POINTS = 2;

	private static final int MOST_POINTS = 3;

	/** Points that are nearer than this fraction of a side are one. */
	private static final double LEAST_DISTANCE = 0.02;

	/** Three points that span less than this fraction of the photo are on a line. */
	private static final double LEAST_SPAN = 0.005;

	public PhotoAlignment {
		onBaseline = Lists.copy(onBaseline);
		onPhoto = Lists.copy(onPhoto);
	}

	/**
	 * Returns whether it says how to lay the photo: two or three points on both, apart
	 * from each other, and not on a line.
	 */
	public boolean canBeUsed() {
		int points = this.onBaseline.size();
		return points >= LEAST_POINTS && points <= MOST_POINTS && points == this.onPhoto.size()
				&& isUsable(this.onBaseline) && isUsable(this.onPhoto);
	}

	private static boolean isUsable(List<PhotoPoint> points) {
		boolean apart = IntStream.range(0, points.size())
			.allMatch((index) -> points.subList(0, index)
				.stream()
				.allMatch((other) -> Math.hypot(points.get(index).x() - other.x(),
						points.get(index).y() - other.y()) >= LEAST_DISTANCE));
		return apart && points.stream().allMatch(PhotoPoint::liesOnPhoto)
				&& (points.size() < MOST_POINTS || span(points) >= LEAST_SPAN);
	}

	private static double span(List<PhotoPoint> points) {
		PhotoPoint first = points.getFirst();
		PhotoPoint second = points.get(1);
		PhotoPoint third = points.get(2);
		return Math.abs((second.x() - first.x()) * (third.y() - first.y())
				- (third.x() - first.x()) * (second.y() - first.y()));
	}

}
