package com.fadeline.query.intervals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.query.intervals.TreatedClient.Course;

/**
 * A row in the table of intervals: what was treated, and when the next sitting of the
 * client's first course may and should be, in days from the first.
 *
 * @param earliest null where no day is known
 */
record IntervalCase(String name, TreatedClient client, @Nullable Integer earliest, @Nullable Integer recommended) {

	static final Assessment CARBON = assessed(Pigment.CARBON, Phototype.II);

	static final Assessment TATTOO = assessed(Pigment.TATTOO_INK, Phototype.II);

	static final Assessment DARK_SKIN = assessed(Pigment.CARBON, Phototype.V);

	static Stream<IntervalCase> all() {
		return Stream.of(row("nothing was treated", client(scalp("CROWN"))),
				row("a zone was lasered", client(scalp("CROWN").laser(0, "CROWN")), 21, 42),
				row("a zone on dark skin was lasered", client(on(DARK_SKIN, "CROWN").laser(0, "CROWN")), 21, 56),
				row("tattoo ink was lasered", client(on(TATTOO, "CROWN").laser(0, "CROWN")), 28, 56),
				row("laser soon after saline waits for the saline",
						client(scalp("CROWN").saline(0, "CROWN").laser(5, "CROWN")), 42, 56),
				row("laser late after saline waits for the laser",
						client(scalp("CROWN").saline(0, "CROWN").laser(30, "CROWN")), 51, 72),
				row("saline after laser waits as saline does",
						client(scalp("CROWN").laser(0, "CROWN").saline(30, "CROWN")), 72, 86),
				row("the zone that rested longest goes on",
						client(scalp("CROWN", "SCAR").laser(0, "CROWN").laser(20, "SCAR")), 21, 42),
				row("each zone by all that treated it",
						client(scalp("CROWN", "SCAR").saline(0, "CROWN").laser(5, "CROWN").laser(10, "SCAR")), 31, 52),
				row("zones are the same however spelled", client(scalp("CROWN").saline(0, "Wirbel").laser(5, "crown ")),
						42, 56),
				row("a zone that nobody listed may be any of the site",
						client(scalp("CROWN").laser(0, "CROWN").laser(5, "behind the ear")), 26, 47),
				row("a zone that another course lists is that zone",
						client(scalp("CROWN").laser(0, "CROWN").laser(5, "TEMPLE_LEFT"), scalp("TEMPLE_LEFT")), 21, 42),
				row("another course treated the zone later",
						client(scalp("CROWN").laser(0, "CROWN"), scalp("CROWN").laser(10, "CROWN")), 31, 52),
				row("another course treated it by saline before",
						client(scalp("CROWN").laser(5, "CROWN"), scalp("CROWN").saline(0, "CROWN")), 42, 56),
				row("another course treated the zone, and this one has not begun",
						client(scalp("CROWN", "SCAR"), scalp("CROWN").laser(10, "CROWN")), 31, 52),
				row("another course of tattoo ink keeps its own interval",
						client(scalp("CROWN").laser(0, "CROWN"), on(TATTOO, "CROWN").laser(0, "CROWN")), 28, 56),
				row("a zone of that name on another site is another zone",
						client(Course.of(BodySite.FACE, CARBON, "left side").laser(0, "left side"),
								Course.of(BodySite.NECK, CARBON, "left side").laser(20, "left side")),
						28, 56),
				row("a history counts where the course has one zone", client(scalp("CROWN").earlier(0)), 21, 42),
				row("a history without zones says nothing of one of several",
						client(scalp("CROWN", "SCAR").earlier(0))),
				row("a history that names its zone counts for that zone",
						client(scalp("CROWN", "SCAR").earlier(0, "SCAR")), 21, 42),
				row("a course without zones is treated as a whole", client(forearm().earlier(0)), 28, 56),
				row("what a history treated of a course without zones may be any of it",
						client(forearm().laser(0, "wrist").earlier(10)), 38, 66),
				row("a history of another course counts",
						client(scalp("CROWN").laser(0, "CROWN"), scalp("CROWN").earlier(10)), 31, 52));
	}

	private static IntervalCase row(String name, TreatedClient client) {
		return new IntervalCase(name, client, null, null);
	}

	private static IntervalCase row(String name, TreatedClient client, int earliest, int recommended) {
		return new IntervalCase(name, client, earliest, recommended);
	}

	private static TreatedClient client(Course... courses) {
		return new TreatedClient(List.of(courses));
	}

	private static Course scalp(String... zones) {
		return on(CARBON, zones);
	}

	private static Course on(Assessment assessment, String... zones) {
		return Course.of(BodySite.SCALP, assessment, zones);
	}

	/** One that lists no zones. */
	private static Course forearm() {
		return Course.of(BodySite.DISTAL_EXTREMITY, TATTOO);
	}

	private static Assessment assessed(Pigment pigment, Phototype phototype) {
		return new Assessment(phototype, Set.of(), null, null, null, pigment, null, Set.of());
	}

	@Override
	public String toString() {
		return this.name;
	}

}
