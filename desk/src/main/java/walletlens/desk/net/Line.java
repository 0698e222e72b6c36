package walletlens.desk.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Opens connections: to the very address that was looked at, so that no second look-up can lead elsewhere, and with TLS
 * to the host's name, so that no address can pretend to be it. Proxies of the system are not asked; the user's own is.
 *
 * @param names where hosts are
 * @param proxy the user's proxy; names are then resolved by it
 * @param tls makes TLS of a connection
 * @param patience how long is waited
 */
record Line(Names names, Optional<Proxy> proxy, SSLSocketFactory tls, Patience patience) {
    /** A connection and what lies under its TLS. */
    record Open(Socket raw, SSLSocket secure) {
    }

    /** Opens a connection; it is closed when the deadline comes. */
    Open open(String host, String source, Deadline deadline, java.util.function.Consumer<Socket> opened) throws IOException {
        Socket raw = proxy.isPresent() ? throughProxy(proxy.get(), host, source, deadline, opened)
            : straight(host, names.of(host, deadline, patience), deadline, opened);
        try {
            raw.setSoTimeout(deadline.millis(patience.connect()));
            SSLSocket secure = (SSLSocket) tls.createSocket(raw, host, Names.HTTPS, true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setServerNames(List.of(new SNIHostName(host)));
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return new Open(raw, secure);
        } catch (SocketTimeoutException slow) {
            raw.close();
            throw slow;
        } catch (SSLException | EOFException unsafe) {
            raw.close();
            throw new Broken("There is no safe connection to " + host + ": it does not prove to be " + host + ".");
        } catch (IOException | RuntimeException lost) {
            raw.close();
            throw lost;
        }
    }

    private Socket straight(String host, List<InetSocketAddress> addresses, Deadline deadline,
            java.util.function.Consumer<Socket> opened) throws IOException {
        for (InetSocketAddress address : addresses) {
            Socket socket = new Socket(java.net.Proxy.NO_PROXY);
            opened.accept(socket);
            try {
                socket.connect(address, deadline.millis(patience.connect()));
                return socket;
            } catch (IOException next) {
                socket.close();
            }
        }
        throw new Broken(host + " could not be reached.");
    }

    private Socket throughProxy(Proxy by, String host, String source, Deadline deadline,
            java.util.function.Consumer<Socket> opened) throws IOException {
        Socket socket = new Socket(java.net.Proxy.NO_PROXY);
        opened.accept(socket);
        try {
            socket.connect(by.address(), deadline.millis(patience.connect()));
        } catch (IOException away) {
            socket.close();
            throw new Broken("The proxy at " + by.host() + ":" + by.port() + " could not be reached.");
        }
        try {
            socket.setSoTimeout(deadline.millis(patience.silence()));
            by.connect(socket, host, Names.HTTPS, source);
            return socket;
        } catch (EOFException hungUp) {
            socket.close();
            throw new Broken("What was named as the proxy does not speak SOCKS 5.");
        } catch (IOException lost) {
            socket.close();
            throw lost;
        }
    }
}
