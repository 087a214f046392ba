package com.fadeline.web.courses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Rejection;
import com.fadeline.web.pages.Form;
import org.axonframework.commandhandling.CommandExecutionException;

/** Check that a record is still as it was when its edit form was filled. */
final class StaleEditCheck {

	private static final String MARK = "seen";

	private StaleEditCheck() {
	}

	/** A form filled with what is on record, that bears the mark of it. */
	static Form filled(Map<String, List<String>> recorded) {
		Map<String, List<String>> filled = new LinkedHashMap<>(recorded);
		filled.put(MARK, List.of(mark(recorded)));
		return Form.showing(filled);
	}

	/**
	 * Somebody else may have amended it since; sent twice it is as it was typed.
	 * @param recorded what a form would be filled with now
	 * @param asTyped whether what is on record now is what was typed
	 */
	static void refuseStale(Form form, Map<String, List<String>> recorded, boolean asTyped, long sequence) {
		if (!form.value(MARK).equals(mark(recorded)) && !asTyped) {
			String message = "It was amended meanwhile";
			throw new CommandExecutionException(message, null, new Rejection.Stale(message, sequence, sequence));
		}
	}

	private static String mark(Map<String, List<String>> recorded) {
		return Integer.toHexString(recorded.toString().hashCode());
	}

}
