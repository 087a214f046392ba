package com.fadeline.api.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;

/**
 * Sittings done elsewhere or before Fadeline.
 *
 * @param key stable key of the history in its source
 * @param source where it was taken from, in words
 * @param totalSittings as stated; can be more than the sittings listed
 * @param notes what the source says and no field holds
 */
public record History(@Personal String key, @Personal @Nullable String source, PastMethod method,
		@Nullable Integer totalSittings, List<PastSitting> sittings, @Personal List<String> notes) {

	public History {
		sittings = Lists.copy(sittings);
		notes = Lists.copy(notes);
	}

	/** How many sittings it counts for: the stated total, or those listed if more. */
	public int count() {
		return (this.totalSittings == null) ? this.sittings.size() : Math.max(this.totalSittings, this.sittings.size());
	}

	/** Number of a listed sitting, from 1: as stated, else by its place in the list. */
	public int number(int index) {
		Integer stated = this.sittings.get(index).number();
		return (stated != null && stated >= 1 && stated <= count()) ? stated : index + 1;
	}

}
