package com.fadeline.web.course.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * View model of a body that is drawn from one side, in a box of 320 by 580. Left and
 * right are the client's: seen from the front, the left arm is at the right.
 */
enum BodyView {

	FRONT(Stream
		.concat(trunk("NECK", "CHEST", false), Stream.of(new Shape("ABDOMEN", 112, 202, 208, 202, 208, 290, 112, 290)))
		.toList()),

	BACK(Stream.concat(trunk("NAPE", "UPPER_BACK", true),
			Stream.concat(Stream.of(new Shape("LOWER_BACK", 112, 202, 208, 202, 208, 246, 112, 246)),
					pair("BUTTOCK", true, 108, 248, 159, 248, 159, 293, 108, 293)))
		.toList()),

	LEFT_SIDE(side("LEFT_")),

	RIGHT_SIDE(side("RIGHT_").stream().map(Shape::mirrored).toList()),

	FACE(Stream
		.of(Stream.of(new Shape("FOREHEAD", 92, 58, 126, 34, 194, 34, 228, 58, 240, 118, 80, 118)),
				pair("EYEBROW", false, 64, 122, 157, 122, 157, 168, 58, 168),
				pair("CHEEK", false, 58, 172, 112, 172, 112, 290, 86, 290, 64, 230),
				Stream.of(new Shape("NOSE", 116, 172, 204, 172, 204, 236, 116, 236),
						new Shape("LIPS", 116, 240, 204, 240, 204, 290, 116, 290),
						new Shape("CHIN", 88, 294, 232, 294, 206, 366, 160, 384, 114, 366)))
		.flatMap((shapes) -> shapes)
		.toList());

	private static final int WIDTH = 320;

	private static final int HEIGHT = 580;

	private static final int FACE_HEIGHT = 400;

	private final List<Shape> shapes;

	BodyView(List<Shape> shapes) {
		this.shapes = shapes;
	}

	/** Returns the height of the drawing. */
	public int height() {
		return (this == FACE) ? FACE_HEIGHT : HEIGHT;
	}

	/** Returns the zones that are seen from there, as they are drawn. */
	public List<Shape> shapes() {
		return this.shapes;
	}

	/** Returns the views in which any of the zones is seen, that of the most first. */
	static List<BodyView> of(Set<String> zones) {
		return Stream.of(values())
			.filter((view) -> view.seen(zones) > 0)
			.sorted((one, other) -> Long.compare(other.seen(zones), one.seen(zones)))
			.toList();
	}

	private long seen(Set<String> zones) {
		return this.shapes.stream().filter((shape) -> zones.contains(shape.zone())).count();
	}

	/** Returns whether a zone is seen from there. */
	boolean shows(String zone) {
		return seen(Set.of(zone)) > 0;
	}

	private static Stream<Shape> trunk(String neck, String chest, boolean fromBehind) {
		return Stream
			.of(Stream.of(new Shape(neck, 136, 72, 184, 72, 190, 118, 130, 118)),
					pair("SHOULDER", fromBehind, 110, 122, 110, 168, 56, 168, 62, 136, 84, 122),
					pair(chest, fromBehind, 112, 122, 159, 122, 159, 200, 112, 200),
					pair("UPPER_ARM", fromBehind, 56, 170, 106, 170, 102, 240, 50, 240),
					pair("FOREARM", fromBehind, 50, 242, 100, 242, 92, 312, 40, 312),
					pair("HAND", fromBehind, 40, 314, 90, 314, 86, 360, 34, 360),
					pair("THIGH", fromBehind, 108, 296, 159, 296, 157, 392, 112, 392),
					pair("LOWER_LEG", fromBehind, 111, 394, 157, 394, 156, 476, 111, 476),
					pair("ANKLE", fromBehind, 110, 478, 156, 478, 156, 524, 110, 524),
					pair("FOOT", fromBehind, 96, 526, 156, 526, 156, 572, 92, 572))
			.flatMap((shapes) -> shapes);
	}

	/** Returns a shape in the left half of the picture, and its like in the right one. */
	private static Stream<Shape> pair(String part, boolean fromBehind, int... corners) {
		Shape shape = new Shape((fromBehind ? "LEFT_" : "RIGHT_") + part, corners);
		return Stream.of(shape, shape.mirrored().of((fromBehind ? "RIGHT_" : "LEFT_") + part));
	}

	/** Returns the shapes of one side; the face looks to the left. */
	private static List<Shape> side(String side) {
		return List.of(new Shape(side + "SHOULDER", 136, 122, 200, 122, 206, 168, 136, 168),
				new Shape(side + "UPPER_ARM", 154, 170, 206, 170, 206, 240, 154, 240),
				new Shape(side + "FOREARM", 154, 242, 206, 242, 202, 312, 156, 312),
				new Shape(side + "HAND", 154, 314, 204, 314, 204, 360, 154, 360),
				new Shape(side + "FLANK", 102, 172, 152, 172, 152, 290, 102, 290),
				new Shape(side + "THIGH", 98, 294, 152, 294, 150, 392, 102, 392),
				new Shape(side + "LOWER_LEG", 102, 394, 150, 394, 150, 476, 102, 476),
				new Shape(side + "ANKLE", 102, 478, 150, 478, 150, 524, 102, 524),
				new Shape(side + "FOOT", 60, 526, 150, 526, 150, 572, 56, 572));
	}

	/**
	 * View model of a zone as a polygon.
	 *
	 * @param corners x and y of each corner, in turn
	 */
	record Shape(String zone, List<Integer> corners) {

		Shape(String zone, int... corners) {
			this(zone, IntStream.of(corners).boxed().toList());
		}

		/** Returns it as the path of a drawing. */
		public String path() {
			return IntStream.range(0, this.corners.size() / 2)
				.mapToObj((i) -> "%d %d".formatted(this.corners.get(2 * i), this.corners.get(2 * i + 1)))
				.collect(Collectors.joining(" L", "M", " Z"));
		}

		/** Returns the middle of its text, from the left. */
		public int x() {
			return middle(0);
		}

		/** Returns the base line of its text, from the top. */
		public int y() {
			return middle(1) + 5;
		}

		private int middle(int from) {
			List<Integer> values = IntStream.iterate(from, (i) -> i < this.corners.size(), (i) -> i + 2)
				.mapToObj(this.corners::get)
				.sorted()
				.toList();
			return (values.getFirst() + values.getLast()) / 2;
		}

		private Shape of(String zone) {
			return new Shape(zone, this.corners);
		}

		private Shape mirrored() {
			List<Integer> mirrored = new ArrayList<>();
			for (int i = 0; i < this.corners.size(); i++) {
				mirrored.add((i % 2 == 0) ? WIDTH - this.corners.get(i) : this.corners.get(i));
			}
			return new Shape(this.zone, List.copyOf(mirrored));
		}

	}

}
