package com.fadeline.app.postgres;

import java.nio.file.Path;

/**
 * Another process already works on the data folder.
 */
public class DataFolderInUseException extends PostgresException {

	DataFolderInUseException(Path folder, String owner) {
		super("The data folder %s is already in use by %s; one process owns a data folder at a time".formatted(folder,
				owner));
	}

}
