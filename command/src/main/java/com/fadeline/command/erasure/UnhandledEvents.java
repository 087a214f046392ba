package com.fadeline.command.erasure;

import java.util.function.Consumer;

/**
 * Port for events that are stored but not yet committed as handled by an event processor.
 */
public interface UnhandledEvents {

	/**
	 * Passes on every event of a kind that was stored before the call and whose handling
	 * is not committed or was set aside; possibly some that are handled by now as well.
	 * @param processor name of the processor
	 */
	<T> void forEach(String processor, Class<T> kind, Consumer<T> event);

}
