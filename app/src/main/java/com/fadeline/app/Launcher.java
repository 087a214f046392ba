package com.fadeline.app;

/**
 * Entry point that any Java from 17 on can load, so that a Java too old for Fadeline gets
 * a message about that and no stack trace.
 */
final class Launcher {

	private static final int OLDEST_JAVA = 21;

	private Launcher() {
	}

	public static void main(String[] arguments) throws ReflectiveOperationException {
		int java = Runtime.version().feature();
		if (java < OLDEST_JAVA) {
			System.err.println("Fadeline needs Java " + OLDEST_JAVA + " or later, but this is Java " + java + " ("
					+ System.getProperty("java.home") + ")");
			System.exit(1);
		}
		Class.forName("com.fadeline.app.Fadeline").getMethod("main", String[].class).invoke(null, (Object) arguments);
	}

}
