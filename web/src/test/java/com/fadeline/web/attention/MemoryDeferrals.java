package com.fadeline.web.attention;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.attention.DeferralRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.course.query.AttentionItem;

/** Keeps for a test what is put off. */
public class MemoryDeferrals implements DeferralRegister {

	private final Map<UUID, LocalDate> until = new LinkedHashMap<>();

	/** Forgets it. */
	public void reset() {
		this.until.clear();
	}

	/** Returns the days by item. */
	public Map<UUID, LocalDate> until() {
		return this.until;
	}

	@Override
	public void defer(AttentionItem item, LocalDate until, Requester by) {
		if (until.getYear() < 2026) {
			throw new InvalidEntriesException(
					List.of(new InvalidEntry("until", "is past", "mistake.deferral", List.of())));
		}
		this.until.put(item.id(), until);
	}

	@Override
	public void resume(AttentionItem item, Requester by) {
		this.until.remove(item.id());
	}

}
