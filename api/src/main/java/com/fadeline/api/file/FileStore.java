package com.fadeline.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.FileId;

/**
 * Port for the bytes of files of clients. They are sealed with the key of the client and
 * bound to client and id, so that they open nowhere else, and are unreadable once the
 * client is erased. A file is stored before the event that names it; one that no event
 * names within a day is deleted.
 */
public interface FileStore {

	/** Returns the most bytes that a file may have. */
	long maxSize();

	/**
	 * Stores a file as a whole or not at all. The same bytes under the same id again
	 * change nothing.
	 * @param bytes at hand: a transaction is open while they are read
	 * @return what an event keeps of it
	 * @throws IOException if the bytes cannot be read to their end
	 * @throws FileRejectedException if it is too large, its id is that of another file,
	 * or the client was erased
	 */
	StoredFile write(NewFile file, InputStream bytes) throws IOException;

	/**
	 * Opens a file of a client; its bytes are checked while they are read.
	 * @return empty if there is none of this client, or the client was erased
	 */
	Optional<InputStream> open(ClientId client, FileId file);

}
