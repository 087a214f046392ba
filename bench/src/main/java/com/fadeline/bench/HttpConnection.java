package com.fadeline.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Kept connection of a load generator over HTTP 1.1. It does nothing but send prepared
 * requests and count the bytes of answers, so that the processors are left to what is
 * measured.
 */
final class HttpConnection implements AutoCloseable {

	private static final int BUFFER = 32 * 1024;

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	private final byte[] line = new byte[BUFFER];

	private boolean ended;

	HttpConnection(int port) {
		try {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
			this.socket.setTcpNoDelay(true);
			this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
			this.out = this.socket.getOutputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sends a request and reads its answer to the end.
	 * @param request from its first line to its last byte
	 * @return the status
	 */
	int exchange(byte[] request) {
		try {
			this.out.write(request);
			return answer();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns whether the server takes no further request on it. */
	boolean hasEnded() {
		return this.ended;
	}

	/**
	 * Sends a request for a stream, of which no more than the first line is read.
	 * @return the status
	 */
	int begin(byte[] request) {
		try {
			this.out.write(request);
			return status();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int status() throws IOException {
		return Integer.parseInt(line().split(" ", 3)[1]);
	}

	private int answer() throws IOException {
		int status = status();
		long length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
			}
			else if (lower.startsWith("transfer-encoding:")) {
				chunked = lower.contains("chunked");
			}
			else if (lower.startsWith("connection:")) {
				this.ended = lower.contains("close");
			}
		}
		if (chunked) {
			for (int size = chunk(); size > 0; size = chunk()) {
				this.in.skipNBytes(size);
				line();
			}
			line();
		}
		else {
			this.in.skipNBytes(length);
		}
		return status;
	}

	private int chunk() throws IOException {
		return Integer.parseInt(line(), 16);
	}

	private String line() throws IOException {
		int length = 0;
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The service has closed the connection");
			}
			this.line[length++] = (byte) next;
		}
		int end = (length > 0 && this.line[length - 1] == '\r') ? length - 1 : length;
		return new String(this.line, 0, end, StandardCharsets.ISO_8859_1);
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
