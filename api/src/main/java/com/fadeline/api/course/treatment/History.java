package com.fadeline.api.course.treatment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.EarlierSittingsId;

/**
 * Value object of sittings done elsewhere or before Fadeline.
 *
 * @param key stable key of the history in its source
 * @param source the source, in words
 * @param totalSittings as stated; can be more than the sittings listed
 * @param notes statements of the source that fit no field
 */
public record History(@Personal String key, @Personal @Nullable String source, PastMethod method,
		@Nullable Integer totalSittings, List<PastSitting> sittings, @Personal List<String> notes) {

	private static final Comparator<@Nullable LocalDate> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

	public History {
		sittings = placed(Lists.copy(sittings));
		notes = Lists.copy(notes);
	}

	private static List<PastSitting> placed(List<PastSitting> sittings) {
		return IntStream.range(0, sittings.size())
			.mapToObj((index) -> (sittings.get(index).place() != null) ? sittings.get(index)
					: sittings.get(index).placed(index + 1))
			.toList();
	}

	/** Returns its id for corrections and withdrawals. */
	public EarlierSittingsId id() {
		return EarlierSittingsId.of(this.key);
	}

	/** Returns the sitting at that place; empty if there is none, or it was withdrawn. */
	public Optional<PastSitting> at(int place) {
		return this.sittings.stream().filter((sitting) -> Integer.valueOf(place).equals(sitting.place())).findFirst();
	}

	/** Returns the history with only the sitting of that place. */
	public History only(int place) {
		return new History(this.key, this.source, this.method, 1, at(place).stream().toList(), List.of());
	}

	/**
	 * Returns the history without the sitting of that place, which no longer counts:
	 * those after it move up by one.
	 */
	public History without(int place) {
		Integer gone = at(place).map(PastSitting::number).orElse(null);
		List<PastSitting> left = this.sittings.stream()
			.filter((sitting) -> !Integer.valueOf(place).equals(sitting.place()))
			.toList();
		boolean twice = left.stream().anyMatch((sitting) -> Objects.equals(gone, sitting.number()));
		return new History(this.key, this.source, this.method,
				(this.totalSittings == null) ? null : Math.max(0, this.totalSittings - 1),
				(gone == null || twice) ? left : left.stream().map((sitting) -> sitting.after(gone)).toList(),
				this.notes);
	}

	/** Sorts histories by the first day of each; those without one come first. */
	public static List<History> byTime(Collection<History> histories) {
		return histories.stream().sorted(Comparator.comparing(History::firstDay, NULLS_FIRST)).toList();
	}

	/** Returns the earliest day that it may cover; null if no sitting is dated. */
	public @Nullable LocalDate firstDay() {
		return this.sittings.stream()
			.map(PastSitting::date)
			.filter(Objects::nonNull)
			.map(PartialDate::first)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/**
	 * Returns the fading readings, in the order of its sittings.
	 * @param zones those of the course; the reading of a sitting that treated all of
	 * them, or unknown ones, is of the whole site
	 */
	public List<Seen> readings(List<String> zones) {
		return IntStream.range(0, this.sittings.size())
			.boxed()
			.sorted(Comparator.comparing(this::number))
			.flatMap((index) -> seen(this.sittings.get(index), number(index), zones))
			.toList();
	}

	private static Stream<Seen> seen(PastSitting sitting, int number, List<String> zones) {
		Double percent = sitting.fadingPercent();
		if (percent == null) {
			return Stream.empty();
		}
		boolean whole = sitting.zones().isEmpty() || (!zones.isEmpty() && Zones.containsAll(sitting.zones(), zones));
		return whole ? Stream.of(new Seen(percent, number, null))
				: sitting.zones().stream().map((zone) -> new Seen(percent, number, zone));
	}

	/**
	 * Value object of a reading of fading made elsewhere.
	 *
	 * @param percent of the baseline
	 * @param afterSitting number of the sitting in its history
	 * @param zone null for the whole site
	 */
	public record Seen(double percent, int afterSitting, @Personal @Nullable String zone) {
	}

	/**
	 * Returns how many sittings it counts for: the stated total, or those listed if more.
	 */
	public int count() {
		return (this.totalSittings == null) ? this.sittings.size() : Math.max(this.totalSittings, this.sittings.size());
	}

	/**
	 * Returns the number of a listed sitting, from 1: as stated, else by its place in the
	 * list.
	 */
	public int number(int index) {
		Integer stated = this.sittings.get(index).number();
		return (stated != null && stated >= 1 && stated <= count()) ? stated : index + 1;
	}

}
