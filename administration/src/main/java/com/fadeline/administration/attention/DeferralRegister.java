package com.fadeline.administration.attention;

import java.time.LocalDate;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Requester;
import com.fadeline.api.course.query.AttentionItem;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Port for putting off items of the attention list. Administrators and the specialists of
 * the clinic may do so; every decision is stored with its author. A rejection is a
 * {@link CommandExecutionException} with a rejection as its details.
 */
public interface DeferralRegister {

	/**
	 * Puts off an item.
	 * @param until the day on which it is due again, at most a year from now
	 * @throws InvalidEntriesException if the day is not possible, as {@code until}
	 */
	void defer(AttentionItem item, LocalDate until, Requester by);

	/** Makes an item due again; changes nothing if it is. */
	void resume(AttentionItem item, Requester by);

}
