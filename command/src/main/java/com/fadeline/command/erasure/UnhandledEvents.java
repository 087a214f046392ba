package com.fadeline.command.erasure;

import java.util.function.Consumer;

/** What is stored, but has not been handled for good by an event processor. */
public interface UnhandledEvents {

	/**
	 * Shows every event of a kind that was stored before the call and whose handling is
	 * not committed or was set aside; perhaps some that are handled by now as well.
	 * @param processor name of the processor
	 */
	<T> void forEach(String processor, Class<T> kind, Consumer<T> event);

}
