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
    /** Opens a connection to a host on behalf of a source; the deadline closes it. */
    Socket open(String host, String source, Deadline deadline) throws IOException {
        Socket raw = proxy.isPresent() ? throughProxy(proxy.get(), host, source, deadline)
            : straight(host, names.of(host, deadline, patience), deadline);
        raw.setSoTimeout(deadline.millis(patience.connect()));
        try {
            SSLSocket secure = (SSLSocket) tls.createSocket(raw, host, Names.HTTPS, true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            parameters.setServerNames(List.of(new SNIHostName(host)));
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (SSLException | EOFException unsafe) {
            if (deadline.isOver()) {
                throw new SocketTimeoutException("over");
            }
            throw new Broken("There is no safe connection to " + host + ": it does not prove to be " + host + ".");
        }
    }

    private Socket straight(String host, List<InetSocketAddress> addresses, Deadline deadline) throws IOException {
        for (InetSocketAddress address : addresses) {
            Socket socket = deadline.socket();
            try {
                socket.connect(address, deadline.millis(patience.connect()));
                return socket;
            } catch (IOException away) {
                socket.close();
            }
        }
        throw new Broken(host + " could not be reached.");
    }

    private Socket throughProxy(Proxy by, String host, String source, Deadline deadline) throws IOException {
        Socket socket = deadline.socket();
        try {
            socket.connect(by.address(), deadline.millis(patience.connect()));
        } catch (IOException away) {
            throw new Broken("The proxy at " + by.host() + ":" + by.port() + " could not be reached.");
        }
        socket.setSoTimeout(deadline.millis(patience.silence()));
        try {
            by.connect(socket, host, Names.HTTPS, source);
            return socket;
        } catch (EOFException hungUp) {
            throw new Broken("What was named as the proxy does not speak SOCKS 5.");
        }
    }
}
