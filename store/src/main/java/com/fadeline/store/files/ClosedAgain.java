package com.fadeline.store.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Utility that takes back the rights for others which copies of our folders and files
 * came with.
 */
public final class ClosedAgain {

	private static final Logger log = LoggerFactory.getLogger(ClosedAgain.class);

	private static final Set<PosixFilePermission> OF_OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

	private ClosedAgain() {
	}

	/**
	 * Takes the rights to a folder or file, if it exists, from everyone but its owner,
	 * and logs that; logs it as well where the path belongs to another user and that is
	 * not possible.
	 */
	public static void close(Path path) throws IOException {
		if (Files.notExists(path)) {
			return;
		}
		Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
		if (OF_OWNER.containsAll(found)) {
			return;
		}
		Set<PosixFilePermission> kept = EnumSet.copyOf(found);
		kept.retainAll(OF_OWNER);
		String open = PosixFilePermissions.toString(found);
		try {
			Files.setPosixFilePermissions(path, kept);
			log.warn("{} was open to others ({}); closed it", path, open);
		}
		catch (FileSystemException ex) {
			log.warn("{} is open to others ({}) and cannot be closed: {}", path, open, ex.getReason());
		}
	}

}
